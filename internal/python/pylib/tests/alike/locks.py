"""Locks, semaphores, conditions, events and barriers wake those who wait in their order."""
import asyncio

async def held(name, lock):
    async with lock:
        print(name, "in")
        await asyncio.sleep(0)
        print(name, "out")

async def wait_for(name, condition):
    async with condition:
        await condition.wait()
        print(name, "woke")

async def meet(name, barrier):
    async with barrier as place:
        print(name, place)

async def main():
    await asyncio.gather(*(held(f"lock {n}", lock) for lock in [asyncio.Lock()] for n in range(3)))
    await asyncio.gather(*(held(f"semaphore {n}", slots) for slots in [asyncio.Semaphore(2)] for n in range(5)))
    condition = asyncio.Condition()
    waiting = [asyncio.create_task(wait_for(n, condition)) for n in range(3)]
    await asyncio.sleep(0)
    async with condition:
        condition.notify(1)
    await asyncio.sleep(0)
    async with condition:
        condition.notify_all()
    await asyncio.gather(*waiting)
    event = asyncio.Event()
    asyncio.get_running_loop().call_soon(event.set)
    print(await event.wait())
    barrier = asyncio.Barrier(3)
    await asyncio.gather(*(meet(n, barrier) for n in range(3)))

asyncio.run(main())
