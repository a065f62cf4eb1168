# a callback for each task
# More machinery than is needed, and no slower.
import asyncio

from lab import fetch


async def fetch_named(names):
    data = {}
    tasks = []
    for name in names:
        task = asyncio.create_task(fetch(name))
        task.add_done_callback(
            lambda done, name=name: data.update({name: done.result()})
        )
        tasks.append(task)
    await asyncio.gather(*tasks)
    return data
