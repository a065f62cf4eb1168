"""A crawler: workers take pages from a queue, and put what they find into it."""
import asyncio

LINKS = {"/": ["/a", "/b"], "/a": ["/a/1", "/a/2", "/"], "/b": ["/a", "/b/1"], "/b/1": ["/lost"]}


async def fetch(page):
    await asyncio.sleep(0.01 + len(page) / 1000)
    if page == "/lost":
        raise LookupError(page)
    return LINKS.get(page, [])


async def worker(pages, seen, broken):
    while True:
        page = await pages.get()
        try:
            for link in await fetch(page):
                if link not in seen:
                    seen.add(link)
                    pages.put_nowait(link)
        except LookupError:
            broken.append(page)
        finally:
            pages.task_done()


async def main():
    pages, seen, broken = asyncio.Queue(), {"/"}, []
    pages.put_nowait("/")
    workers = [asyncio.create_task(worker(pages, seen, broken), name=f"worker-{n}") for n in range(3)]
    await pages.join()
    for task in workers:
        task.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    print(f"{len(seen)} pages, broken: {broken}")


asyncio.run(main())
