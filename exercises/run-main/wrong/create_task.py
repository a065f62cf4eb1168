# code: no-loop
# A task needs a loop that runs.
import asyncio

from lab import hello


def run(name):
    task = asyncio.create_task(hello(name))
    return task.result()
