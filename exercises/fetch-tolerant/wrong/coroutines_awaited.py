# code: one-failure-stops-all
# One after the other, and the first failure ends the loop.
from lab import fetch


async def fetch_tolerant(urls):
    jobs = {url: fetch(url) for url in urls}
    return {url: await job for url, job in jobs.items()}, {}
