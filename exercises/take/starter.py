"""The first items of an async generator, which is closed behind them."""
import asyncio


async def take(agen, n: int) -> list:
    """Return the first n items of agen, and close it."""
    ...  # your code here


async def main() -> None:
    from lab import numbers

    agen = numbers()
    print("taken:", await take(agen, 3))
    print("main goes on")


if __name__ == "__main__":
    asyncio.run(main())
