# a future that a callback fills
# What gather and await do, by hand.
import asyncio

from lab import fetch, prepare


async def render(url):
    ready = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(fetch(url))
    task.add_done_callback(lambda done: ready.set_result(done.result()))
    page = await prepare()
    data = await ready
    return f"{page}{data}"
