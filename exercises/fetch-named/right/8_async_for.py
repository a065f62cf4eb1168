# async for over as_completed
# needs: 3.13
# Since Python 3.13 as_completed gives back the tasks that it was given, so
# a dict knows whose they are.
import asyncio

from lab import fetch


async def fetch_named(names):
    whose = {asyncio.ensure_future(fetch(name)): name for name in names}
    data = {}
    async for task in asyncio.as_completed(whose):
        data[whose[task]] = await task
    return data
