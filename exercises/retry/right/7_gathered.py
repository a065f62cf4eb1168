# an exception as a value
import asyncio


async def retry(op, attempts=3, base=1.0):
    for attempt in range(attempts):
        result = await outcome(op)
        if result[0]:
            return result[1]
        if attempt < attempts - 1:
            await asyncio.sleep(base * (1 << attempt))
    raise result[1]


async def outcome(op):
    try:
        return True, await op()
    except Exception as error:
        return False, error
