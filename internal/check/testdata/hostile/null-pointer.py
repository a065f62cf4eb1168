# code: crashed
import ctypes

async def fetch_all(urls):
    ctypes.string_at(0)
