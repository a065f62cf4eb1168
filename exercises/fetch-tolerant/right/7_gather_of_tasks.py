# gather, then ask the tasks
# gather only waits here; what became of each one, its task knows.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    tasks = {url: asyncio.ensure_future(fetch(url)) for url in urls}
    await asyncio.gather(*tasks.values(), return_exceptions=True)
    failed = {u: t.exception() for u, t in tasks.items() if t.exception()}
    ok = {u: t.result() for u, t in tasks.items() if u not in failed}
    return ok, failed
