# a function instead of a class
# Background() only has to give an object with the two methods.
import asyncio
from types import SimpleNamespace


def Background():
    tasks = []

    def spawn(coro):
        tasks.append(asyncio.create_task(coro))
        return tasks[-1]

    async def close():
        ended = await asyncio.gather(*tasks, return_exceptions=True)
        tasks.clear()
        cancelled = asyncio.CancelledError
        errors = filter(lambda each: isinstance(each, Exception), ended)
        return [each for each in errors if not isinstance(each, cancelled)]

    return SimpleNamespace(spawn=spawn, close=close)
