# code: get-event-loop
# It works here, since the loop was set just before; elsewhere it won't.
import asyncio

from lab import hello


def run(name):
    asyncio.set_event_loop(asyncio.new_event_loop())
    loop = asyncio.get_event_loop()
    try:
        return loop.run_until_complete(hello(name))
    finally:
        loop.close()
