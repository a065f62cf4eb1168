# code: deadlock
import asyncio

async def fetch_all(urls):
    while True:
        try:
            await asyncio.get_running_loop().create_future()
        except BaseException:
            pass
