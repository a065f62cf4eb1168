"""Timers fire by their times, whatever order they were set in."""
import asyncio

async def after(seconds, name):
    await asyncio.sleep(seconds)
    print(name)
    return name

async def main():
    loop = asyncio.get_running_loop()
    now = loop.time()
    for place, name in ((3, "third"), (1, "first"), (2, "second")):
        loop.call_at(now + place / 5, print, "timer", name)
    tasks = [after(0.9, "c"), after(0.7, "a"), after(0.8, "b")]
    for each in asyncio.as_completed(tasks):
        print("completed", await each)

asyncio.run(main())
