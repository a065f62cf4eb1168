# code: time-limit
import signal

async def fetch_all(urls):
    signal.raise_signal(signal.SIGSTOP)
