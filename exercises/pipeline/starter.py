"""Source, workers, sink: three steps that run at the same time."""
import asyncio
import time


async def pipeline(source, work, sink, *, workers: int, buffer: int) -> int:
    """Bring every item from the source to the sink; return how many."""
    ...  # your code here


async def numbers():
    """A source to try it with: eight numbers."""
    try:
        for number in range(1, 9):
            await asyncio.sleep(0.1)
            yield number
    finally:
        print("the source is closed")


async def square(number: int) -> int:
    """Some work: half a second."""
    await asyncio.sleep(0.5)
    return number * number


async def show(result: int) -> None:
    """A sink: a quarter of a second."""
    await asyncio.sleep(0.25)
    print(result)


async def main() -> None:
    count = await pipeline(numbers(), square, show, workers=2, buffer=2)
    print(count, "items")


if __name__ == "__main__":
    begun = time.perf_counter()
    asyncio.run(main())
    print(f"{time.perf_counter() - begun:.2f} seconds, 2.6 are possible")
