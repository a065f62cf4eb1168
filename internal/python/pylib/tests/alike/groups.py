"""A group whose task fails cancels the others, and tells of every failure."""
import asyncio

async def fail(after):
    await asyncio.sleep(after)
    print("failing")
    raise ValueError(after)

async def stay(name):
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
    finally:
        print(name, "cleaned up")

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(stay("the other"))  # one alone: asyncio cancels several in no order
            group.create_task(fail(0))
    except* ValueError as group:
        print([str(e) for e in group.exceptions])
    print(await asyncio.gather(fail(0), asyncio.sleep(0, "fine"), return_exceptions=True))
    try:
        await asyncio.gather(fail(0), fail(0))
    except ValueError as exc:
        print("gather", exc)

asyncio.run(main())
