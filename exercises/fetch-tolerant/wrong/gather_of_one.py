# code: sequential-task
# gather with return_exceptions, for one URL at a time.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    ok, failed = {}, {}
    for url in urls:
        [result] = await asyncio.gather(fetch(url), return_exceptions=True)
        if isinstance(result, Exception):
            failed[url] = result
        else:
            ok[url] = result
    return ok, failed
