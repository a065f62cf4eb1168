# the long way
# A loop that is also the current one, a task on it, and everything put
# away.
import asyncio

from lab import hello


def run(name):
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    try:
        task = loop.create_task(hello(name))
        loop.run_until_complete(task)
        loop.run_until_complete(loop.shutdown_asyncgens())
        return task.result()
    finally:
        asyncio.set_event_loop(None)
        loop.close()
