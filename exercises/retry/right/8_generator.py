# an async generator of the attempts
import asyncio
from contextlib import aclosing


async def tries(op, attempts, base):
    for n in range(attempts):
        if n > 0:
            await asyncio.sleep(base * 2 ** (n - 1))
        try:
            yield await op(), None
        except Exception as error:
            yield None, error


async def retry(op, attempts=3, base=1.0):
    async with aclosing(tries(op, attempts, base)) as results:
        async for value, error in results:
            if error is None:
                return value
    raise error
