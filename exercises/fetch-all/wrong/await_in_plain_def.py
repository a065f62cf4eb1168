# code: await-outside
# Awaits in a function that is not async.
import asyncio

from lab import fetch


def fetch_all(urls):
    return await asyncio.gather(*(fetch(url) for url in urls))
