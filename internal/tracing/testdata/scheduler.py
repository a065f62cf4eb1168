"""A scheduler: jobs that come round, a deadline that cuts one short, and a clean end."""
import asyncio
from functools import partial


async def job(name, takes, log):
    try:
        async with asyncio.timeout(0.03):
            await asyncio.sleep(takes)
        log.append(f"{name} done")
    except TimeoutError:
        log.append(f"{name} cut short")


async def every(seconds, make):
    while True:
        await asyncio.sleep(seconds)
        await make()


async def main():
    log, loop = [], asyncio.get_running_loop()
    stop = asyncio.Event()
    loop.call_later(0.15, stop.set)
    jobs = [asyncio.create_task(every(0.04, partial(job, "quick", 0.01, log))),
            asyncio.create_task(every(0.05, partial(job, "slow", 0.5, log)))]
    await stop.wait()
    for task in jobs:
        task.cancel()
    await asyncio.wait(jobs)
    print("quick done" in log, "slow cut short" in log)


asyncio.run(main())
