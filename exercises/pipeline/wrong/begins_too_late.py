# code: not-overlapped
# Where the sink takes a result, the work that has room now begins too late.
import asyncio


async def pipeline(source, work, sink, *, workers, buffer):
    items, results, count, more = [], [], 0, True
    reading = writing = None
    working = set()
    try:
        while True:
            room = workers + buffer - len(results)
            while items and len(working) < min(workers, room):
                working.add(asyncio.create_task(work(items.pop(0))))
            if more and reading is None and len(items) < buffer:
                reading = asyncio.ensure_future(anext(source, items))
            if results and writing is None:
                writing = asyncio.create_task(sink(results.pop(0)))
            tasks = {reading, writing, *working} - {None}
            if not tasks:
                return count
            ended, _ = await asyncio.wait(
                tasks, return_when=asyncio.FIRST_COMPLETED
            )
            for task in ended:
                outcome = task.result()
                if task is reading:
                    reading = None
                    if outcome is items:
                        more = False
                    else:
                        items.append(outcome)
                elif task is writing:
                    writing = None
                    count += 1
                else:
                    working.discard(task)
                    results.append(outcome)
    finally:
        left = [t for t in (reading, writing, *working) if t is not None]
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        await source.aclose()
