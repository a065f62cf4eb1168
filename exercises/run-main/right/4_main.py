# a main of its own
# asyncio.run() once, around everything that is asynchronous.
import asyncio

from lab import hello


def run(name):
    async def main():
        greeting = await hello(name)
        return greeting

    return asyncio.run(main())
