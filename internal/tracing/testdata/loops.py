"""Several runs in one program: eager tasks, a Runner, and an error between them."""
import asyncio


async def cached(n):
    if n % 2:
        await asyncio.sleep(0.01)
    return n


async def eager():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    return await asyncio.gather(*(asyncio.create_task(cached(n)) for n in range(4)))


async def fails():
    async with asyncio.TaskGroup() as group:
        group.create_task(cached(1))
        group.create_task(asyncio.wait_for(asyncio.sleep(1), 0.005))


print(asyncio.run(eager()))
try:
    asyncio.run(fails())
except* TimeoutError as errors:
    print(repr(errors.exceptions[0]))
with asyncio.Runner() as runner:
    print(runner.run(cached(5)), runner.run(cached(6)))
