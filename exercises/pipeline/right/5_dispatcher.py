# one dispatcher
# It has the lists, starts what there is room for, and waits for any end.
import asyncio


async def pipeline(source, work, sink, *, workers, buffer):
    items, results, count, open_source = [], [], 0, True
    reading = writing = None
    working = set()
    try:
        while True:
            while items and len(working) + len(results) < workers + buffer:
                if len(working) == workers:
                    break
                working.add(asyncio.create_task(work(items.pop(0))))
            if open_source and reading is None and len(items) < buffer:
                reading = asyncio.ensure_future(anext(source, items))
            if results and writing is None:
                writing = asyncio.create_task(sink(results.pop(0)))
                continue
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
                        open_source = False
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
