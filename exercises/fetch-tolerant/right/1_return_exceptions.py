# return_exceptions=True
# gather puts the exceptions among the results, and you sort them out.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    jobs = [fetch(url) for url in urls]
    results = await asyncio.gather(*jobs, return_exceptions=True)
    ok, failed = {}, {}
    for url, result in zip(urls, results):
        if isinstance(result, BaseException):
            failed[url] = result
        else:
            ok[url] = result
    return ok, failed
