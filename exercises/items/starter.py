"""All items of a service that gives them page by page."""
import asyncio


def items(fetch_page):
    """Make `async for item in items(fetch_page)` work."""
    ...  # your code here; an async def or a class is just as good


async def main() -> None:
    from lab import fetch_page

    async for item in items(fetch_page):
        print("the consumer has", item)


if __name__ == "__main__":
    asyncio.run(main())
