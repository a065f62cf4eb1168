"""A connection from a pool, for as long as the block lasts."""
import asyncio
import contextlib


def connection(pool):
    """Make `async with connection(pool) as conn:` work."""
    ...  # your code here; an async def or a class is just as good


async def main() -> None:
    from lab import Pool

    pool = Pool()
    try:
        async with connection(pool) as conn:
            print("the body has", conn)
            raise ValueError("the body fails")
    except ValueError as error:
        print("the caller sees:", error)
    print("connections in the pool:", pool.free)


if __name__ == "__main__":
    asyncio.run(main())
