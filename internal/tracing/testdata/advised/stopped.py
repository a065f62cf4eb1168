import asyncio
import contextlib


async def heartbeat():
    while True:
        await asyncio.sleep(0.05)


async def main():
    beating = asyncio.create_task(heartbeat())
    last = asyncio.create_task(heartbeat())
    await asyncio.sleep(0.2)
    beating.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await beating
    last.cancel()  # and asyncio.run waits for it


asyncio.run(main())
