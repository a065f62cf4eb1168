# code: wrong-backoff
# The pause runs beside the attempt, not after it.
import asyncio


async def retry(op, attempts=3, base=1.0):
    for attempt in range(attempts):
        pause = asyncio.create_task(asyncio.sleep(base * 2**attempt))
        try:
            result = await op()
            pause.cancel()
            return result
        except asyncio.CancelledError:
            pause.cancel()
            raise
        except Exception:
            if attempt == attempts - 1:
                pause.cancel()
                raise
        await pause
