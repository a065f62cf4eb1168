# code: blocked-loop
# join() waits on the thread of the loop.
import threading

from lab import checksum


async def checksum_all(paths, algo):
    results = [None] * len(paths)

    def fill(place, path):
        results[place] = checksum(path, algo=algo)

    threads = [threading.Thread(target=fill, args=pair)
               for pair in enumerate(paths)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results
