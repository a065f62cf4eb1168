# code: crashed
import signal
import time

async def fetch_all(urls):
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    while True:
        pass
