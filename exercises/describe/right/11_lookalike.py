# another keyboard
# A raised o for the degree sign, and a task that is made and awaited in
# one go.
import asyncio

from lab import get_temp


def describe(city: str) -> asyncio.Task:
    async def job():
        return city + ": " + format(await get_temp(city), "d") + "º"

    return asyncio.create_task(job())
