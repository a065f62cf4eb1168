# code: not-async
# A loop on another thread, and everybody waits for that thread.
import asyncio
from concurrent.futures import ThreadPoolExecutor

from lab import get_temp


def describe(city):
    with ThreadPoolExecutor() as pool:
        temperature = pool.submit(asyncio.run, get_temp(city)).result()
    return f"{city}: {temperature}°"
