"""Work off a list of items with a few workers and a queue."""
import asyncio
import time


async def process_all(items: list, work, n: int) -> tuple[list, list]:
    """Return the results of work(item), and the errors."""
    ...  # your code here


async def double(number: int) -> int:
    """Some work to try it with: a second, and a number that is damaged."""
    await asyncio.sleep(1)
    if number == 2:
        raise ValueError("damaged")
    return 2 * number


async def main() -> None:
    print(await process_all([1, 2, 3, 4, 5, 6], double, 2))


if __name__ == "__main__":
    begun = time.perf_counter()
    asyncio.run(main())
    print(f"{time.perf_counter() - begun:.2f} seconds, 3 are possible")
