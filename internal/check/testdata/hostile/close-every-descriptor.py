# code: closed-channel
import os

os.closerange(3, 5000)

async def fetch_all(urls):
    return []
