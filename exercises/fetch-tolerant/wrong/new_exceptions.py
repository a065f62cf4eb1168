# code: wrong-value
# An exception that looks like it is made anew, and its traceback is lost.
import asyncio
from lab import fetch


async def fetch_tolerant(urls):
    ok, failed = {}, {}

    async def one(url):
        try:
            ok[url] = await fetch(url)
        except Exception as error:
            failed[url] = type(error)(*error.args)

    await asyncio.gather(*map(one, urls))
    return ok, failed
