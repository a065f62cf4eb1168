"""A loop in a thread of its own, which others call across threads."""
import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor


async def answer(n):
    await asyncio.sleep(0.01)
    return n * n


def blocking(n):
    time.sleep(0.02)
    return n


async def offload():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(2, thread_name_prefix="pool") as pool:
        return await asyncio.gather(*(loop.run_in_executor(pool, blocking, n) for n in range(4)))


background = asyncio.new_event_loop()
thread = threading.Thread(target=background.run_forever, name="background")
thread.start()
futures = [asyncio.run_coroutine_threadsafe(answer(n), background) for n in range(3)]
print([future.result() for future in futures])
print(asyncio.run(offload()))
background.call_soon_threadsafe(background.stop)
thread.join()
background.close()
