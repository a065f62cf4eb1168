"""Async generators, comprehensions and context managers are closed where Python closes them."""
import asyncio
import contextlib

async def numbers(most):
    try:
        for n in range(most):
            await asyncio.sleep(0)
            yield n
    finally:
        print("closed")

@contextlib.asynccontextmanager
async def scope(name):
    print("enter", name)
    try:
        yield name
    finally:
        await asyncio.sleep(0)
        print("exit", name)

async def main():
    print([n * n async for n in numbers(4) if n % 2])
    async with contextlib.aclosing(numbers(9)) as some:
        async for n in some:
            if n == 2:
                break
    async with contextlib.AsyncExitStack() as stack:
        for name in "abc":
            await stack.enter_async_context(scope(name))
    async for n in numbers(3):
        break
    print("left open")

asyncio.run(main())
print("after")
