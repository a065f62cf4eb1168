# an ordinary function that returns an awaitable
# Its caller awaits the task that it returns, and may cancel it.
import asyncio

from lab import fetch


async def sort_out(urls):
    jobs = map(fetch, urls)
    results = await asyncio.gather(*jobs, return_exceptions=True)
    both = list(zip(urls, results))
    return (
        {url: r for url, r in both if not isinstance(r, Exception)},
        {url: r for url, r in both if isinstance(r, Exception)},
    )


def fetch_tolerant(urls):
    return asyncio.create_task(sort_out(urls))
