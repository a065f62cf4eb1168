# code: never-ends
import asyncio

async def fetch_all(urls):
    while True:
        try:
            await asyncio.sleep(1)
        except BaseException:
            pass
