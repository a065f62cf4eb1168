# code: raised
import asyncio

async def fetch_all(urls):
    asyncio.get_running_loop().stop()
    await asyncio.sleep(1)
