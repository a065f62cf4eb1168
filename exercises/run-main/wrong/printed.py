# code: returns-none
# Prints the greeting, and returns nothing.
import asyncio

from lab import hello


async def main(name):
    print(await hello(name))


def run(name):
    return asyncio.run(main(name))
