# code: deadlock
import threading

async def fetch_all(urls):
    lock = threading.Lock()
    lock.acquire()
    try:
        lock.acquire()
    except BaseException:
        return []
