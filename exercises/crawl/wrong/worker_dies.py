# code: dead-worker-hangs
# A failure ends its worker, and join() waits for the others.
import asyncio


async def crawl(
    start, fetch, *, limit, per_host, timeout, retries, backoff
):
    queue, hosts, result = asyncio.Queue(), {}, {}
    seen = {start}
    queue.put_nowait(start)

    async def attempts(url):
        name = url.split("/")[0]
        host = hosts.setdefault(name, asyncio.Semaphore(per_host))
        for n in range(retries + 1):
            if n:
                await asyncio.sleep(backoff * 2 ** (n - 1))
            try:
                async with host:
                    async with asyncio.timeout(timeout):
                        return await fetch(url)
            except Exception:
                if n == retries:
                    raise

    async def worker():
        while True:
            url = await queue.get()
            try:
                result[url], links = await attempts(url)
                for link in links:
                    if link not in seen:
                        seen.add(link)
                        queue.put_nowait(link)
            finally:
                pass
            queue.task_done()

    workers = [asyncio.create_task(worker()) for _ in range(limit)]
    try:
        await queue.join()
    finally:
        for task in workers:
            task.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
    return result
