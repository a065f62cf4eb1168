# code: crashed
import os

async def fetch_all(urls):
    os.abort()
