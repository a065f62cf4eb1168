# callbacks and a future
# Each task that ends starts the next one.
import asyncio

from lab import fetch


def fetch_limited(urls, limit):
    loop = asyncio.get_running_loop()
    finished = loop.create_future()
    results, waiting = [None] * len(urls), list(enumerate(urls))[::-1]
    running = set()

    def start_next():
        if waiting:
            place, url = waiting.pop()
            task = loop.create_task(fetch(url))
            running.add(task)
            task.add_done_callback(lambda task: done(place, task))
        elif not running and not finished.done():
            finished.set_result(results)

    def done(place, task):
        running.discard(task)
        if task.cancelled() or finished.done():
            return
        if task.exception():
            finished.set_exception(task.exception())
            for other in running:
                other.cancel()
            return
        results[place] = task.result()
        start_next()

    for _ in range(max(1, min(limit, len(urls)))):
        start_next()
    return finished
