# code: raised
# Closes the only loop there is: the second call finds it closed.
import asyncio

from lab import hello

loop = asyncio.new_event_loop()


def run(name):
    try:
        return loop.run_until_complete(hello(name))
    finally:
        loop.close()
