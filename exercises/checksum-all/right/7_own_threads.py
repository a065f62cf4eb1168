# threads of its own, and a future for each
import asyncio
import threading

from lab import checksum


def answer(loop, future, path, algo):
    result = checksum(path, algo=algo)
    loop.call_soon_threadsafe(future.set_result, result)


async def checksum_all(paths, algo):
    loop = asyncio.get_running_loop()
    futures = []
    for path in paths:
        future = loop.create_future()
        threading.Thread(
            target=answer, args=(loop, future, path, algo)
        ).start()
        futures.append(future)
    return [await future for future in futures]
