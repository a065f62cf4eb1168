# code: raised
import signal

async def fetch_all(urls):
    signal.raise_signal(signal.SIGINT)
