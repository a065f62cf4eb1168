# a semaphore, and a TaskGroup
# The group cancels the others when one fails.
import asyncio

from lab import fetch


async def fetch_when_free(semaphore, url):
    async with semaphore:
        return await fetch(url)


async def fetch_limited(urls, limit):
    free = asyncio.BoundedSemaphore(limit)
    async with asyncio.TaskGroup() as group:
        jobs = [fetch_when_free(free, url) for url in urls]
        tasks = [group.create_task(job) for job in jobs]
    return [task.result() for task in tasks]
