# code: forgot-await
# main runs, but hello in it is only called.
import asyncio

from lab import hello


def run(name):
    async def main():
        return hello(name)

    return asyncio.run(main())
