# code: left-running
# When it is cancelled, its workers are not.
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
            except Exception as error:
                last = error
        return last, []

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
                queue.task_done()

    workers = [asyncio.create_task(worker()) for _ in range(limit)]
    await queue.join()
    for task in workers:
        task.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    return result
