# code: left-running
# as_completed raises TimeoutError; the tasks go on.
import asyncio

from lab import fetch


async def pair(url):
    return url, await fetch(url)


async def fetch_until(urls, seconds):
    found = {}
    try:
        jobs = [pair(url) for url in urls]
        for next_one in asyncio.as_completed(jobs, timeout=seconds):
            url, data = await next_one
            found[url] = data
    except TimeoutError:
        pass
    return found
