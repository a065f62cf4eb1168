# results come back in a queue
# One place has all the bookkeeping; the tasks only fetch and report.
import asyncio


async def crawl(
    start, fetch, *, limit, per_host, timeout, retries, backoff
):
    reports = asyncio.Queue()
    slots, hosts = asyncio.BoundedSemaphore(limit), {}
    pages, pending, seen = {}, 0, set()

    async def download(url, tries):
        if tries:
            await asyncio.sleep(backoff * 2 ** (tries - 1))
        host = url.split("/")[0]
        hosts.setdefault(host, asyncio.BoundedSemaphore(per_host))
        async with hosts[host]:
            async with slots:
                try:
                    outcome = await asyncio.wait_for(fetch(url), timeout)
                except Exception as error:
                    outcome = error
        await reports.put((url, tries, outcome))

    async with asyncio.TaskGroup() as group:
        seen.add(start)
        group.create_task(download(start, 0))
        pending += 1
        while pending:
            url, tries, outcome = await reports.get()
            pending -= 1
            todo = []
            if not isinstance(outcome, Exception):
                pages[url], links = outcome
                fresh = dict.fromkeys(links)
                todo = [(link, 0) for link in fresh if link not in seen]
            elif tries < retries:
                todo = [(url, tries + 1)]
            else:
                pages[url] = outcome
            for job in todo:
                seen.add(job[0])
                group.create_task(download(*job))
                pending += 1
    return pages
