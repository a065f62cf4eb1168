# code: forbidden
import asyncio
from concurrent.futures import ProcessPoolExecutor

async def fetch_all(urls):
    with ProcessPoolExecutor() as pool:
        return await asyncio.get_running_loop().run_in_executor(pool, len, urls)
