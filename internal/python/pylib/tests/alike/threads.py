"""Threads hand over to the loop, and executors give their results in order."""
import asyncio
import concurrent.futures
import threading
import time

def job(n):
    time.sleep(n / 5)
    return n

async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(*(asyncio.to_thread(job, n) for n in (3, 1, 2))))
    with concurrent.futures.ThreadPoolExecutor(3) as pool:
        for done in asyncio.as_completed([loop.run_in_executor(pool, job, n) for n in (3, 1, 2)]):
            print("done", await done)
    arrived = asyncio.Event()
    thread = threading.Thread(target=lambda: loop.call_soon_threadsafe(arrived.set))
    thread.start()
    await arrived.wait()
    thread.join()
    answer = await asyncio.to_thread(lambda: asyncio.run_coroutine_threadsafe(asyncio.sleep(0, "back"), loop).result())
    print(answer, threading.active_count() > 1)

asyncio.run(main())
