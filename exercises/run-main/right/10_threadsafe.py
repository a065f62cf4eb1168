# a loop beside
# It runs on a thread for as long as it is needed, and is closed in the end.
import asyncio
import threading

from lab import hello


def run(name):
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        return asyncio.run_coroutine_threadsafe(hello(name), loop).result()
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
