# code: time-limit
import ctypes

async def fetch_all(urls):
    ctypes.PyDLL(None).sleep(1000)
