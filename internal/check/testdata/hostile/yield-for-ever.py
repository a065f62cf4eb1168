# code: busy-loop
import asyncio

async def fetch_all(urls):
    while True:
        await asyncio.sleep(0)
