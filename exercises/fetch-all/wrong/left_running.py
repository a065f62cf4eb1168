# code: left-running
# A progress display that nobody ever stops.
import asyncio

from lab import fetch


async def show_progress():
    while True:
        print(".", end="", flush=True)
        await asyncio.sleep(0.5)


async def fetch_all(urls):
    progress = asyncio.create_task(show_progress())
    return await asyncio.gather(*(fetch(url) for url in urls))
