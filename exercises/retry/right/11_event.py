# a pause by a timer
import asyncio


async def pause(seconds):
    over = asyncio.Event()
    timer = asyncio.get_running_loop().call_later(seconds, over.set)
    try:
        await over.wait()
    finally:
        timer.cancel()


async def retry(op, attempts=3, base=1.0):
    for attempt in range(attempts):
        try:
            return await op()
        except Exception:
            if attempt == attempts - 1:
                raise
            await pause(base * 2**attempt)
