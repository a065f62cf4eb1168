# code: loop-not-closed
# A loop that goes on running on a thread of its own.
import asyncio
import threading

from lab import hello

loop = asyncio.new_event_loop()
threading.Thread(target=loop.run_forever, daemon=True).start()


def run(name):
    return asyncio.run_coroutine_threadsafe(hello(name), loop).result()
