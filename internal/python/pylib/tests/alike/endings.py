"""What asyncio.run() does with what is left, and a runner that is used twice."""
import asyncio

async def left(name):
    try:
        await asyncio.sleep(60)
    finally:
        print(name, "stopped")

async def main():
    kept = [asyncio.create_task(left("left behind"))]
    await asyncio.sleep(0)
    print("main over")
    return len(kept)

print(asyncio.run(main()))
with asyncio.Runner() as runner:
    print(runner.run(asyncio.sleep(0, "one")), runner.run(main()))
try:
    asyncio.run(asyncio.wait_for(left("late"), 0.05))
except TimeoutError as exc:
    print(type(exc).__name__)
