"""Timeouts, nested and moved; shields; and cancellation that is swallowed."""
import asyncio

async def stubborn():
    for n in range(3):
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            print("no", n)
    return "at last"

async def slow(name):
    try:
        await asyncio.sleep(0.3)
        print(name, "done")
        return name
    finally:
        print(name, "over")

async def main():
    try:
        async with asyncio.timeout(60):
            async with asyncio.timeout(0.05) as inner:
                await asyncio.sleep(60)
    except TimeoutError:
        print("inner", inner.expired())
    async with asyncio.timeout(0.05) as moved:
        moved.reschedule(None)
        print(await slow("moved"), moved.expired())
    try:
        await asyncio.wait_for(asyncio.shield(kept := asyncio.create_task(slow("kept"))), 0.05)
    except TimeoutError:
        print("waited enough", kept.done())
    print(await kept)
    task = asyncio.create_task(stubborn())
    for _ in range(3):
        await asyncio.sleep(0)
        task.cancel()
    print(await task, task.cancelling())
    done, pending = await asyncio.wait([asyncio.create_task(slow("x"))], timeout=0.05)
    print(len(done), len(pending))
    await asyncio.gather(*pending)

asyncio.run(main())
