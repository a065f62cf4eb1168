# one stop sign for all
# Whoever meets it puts it back for the next. The producer is a task, too.
import asyncio


STOP = object()


async def produce(queue, items):
    for item in items:
        await queue.put(item)
    await queue.put(STOP)


async def consume(queue, work):
    done = []
    while (item := await queue.get()) is not STOP:
        try:
            done.append((await work(item), None))
        except Exception as error:
            done.append((None, error))
    await queue.put(STOP)
    return done


async def process_all(items, work, n):
    queue = asyncio.Queue(maxsize=2)
    producer = asyncio.create_task(produce(queue, items))
    parts = await asyncio.gather(*(consume(queue, work) for _ in range(n)))
    await producer
    pairs = [pair for part in parts for pair in part]
    return (
        [result for result, error in pairs if error is None],
        [error for _, error in pairs if error is not None],
    )
