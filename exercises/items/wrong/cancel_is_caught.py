# code: left-running
# The task takes its cancellation for an error of fetch_page, and goes on.
import asyncio


async def serve(fetch_page, wanted, pages):
    n = 1
    while True:
        await wanted.get()
        try:
            await pages.put((await fetch_page(n), None))
        except BaseException as error:
            await pages.put(([], error))
        n += 1


async def items(fetch_page):
    wanted, pages = asyncio.Queue(), asyncio.Queue()
    worker = asyncio.create_task(serve(fetch_page, wanted, pages))
    try:
        while True:
            await wanted.put("the next one")
            page, error = await pages.get()
            if error:
                raise error
            if not page:
                break
            for item in page:
                yield item
    finally:
        worker.cancel()
