# code: blocked-loop
# Waits for a thread, and the event loop stands still meanwhile.
import asyncio
from concurrent.futures import ThreadPoolExecutor

from lab import get_temp


async def describe(city):
    with ThreadPoolExecutor() as pool:
        temperature = pool.submit(asyncio.run, get_temp(city)).result()
    return f"{city}: {temperature}°"
