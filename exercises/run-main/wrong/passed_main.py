# code: passed-function
# main without its parentheses, to a loop of its own.
import asyncio

from lab import hello


def run(name):
    async def main():
        return await hello(name)

    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(main)
    finally:
        loop.close()
