# as_completed, then sorted
# They arrive in any order, so each brings its number along.
import asyncio

from lab import fetch


async def numbered(number, url):
    return number, await fetch(url)


async def fetch_all(urls):
    jobs = [numbered(number, url) for number, url in enumerate(urls)]
    arrived = [await job for job in asyncio.as_completed(jobs)]
    return [data for _, data in sorted(arrived)]
