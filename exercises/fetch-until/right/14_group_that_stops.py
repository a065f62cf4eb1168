# a group that its own watchdog stops
# One failing task cancels all the others of a TaskGroup.
import asyncio

from lab import fetch


class TimeIsUp(Exception):
    pass


async def fetch_until(urls, seconds):
    found = {}

    async def keep(url):
        found[url] = await fetch(url)

    async def stop():
        await asyncio.sleep(seconds)
        raise TimeIsUp

    try:
        async with asyncio.TaskGroup() as group:
            watchdog = group.create_task(stop())
            async with asyncio.TaskGroup() as requests:
                for url in urls:
                    requests.create_task(keep(url))
            watchdog.cancel()
    except* TimeIsUp:
        pass
    return found
