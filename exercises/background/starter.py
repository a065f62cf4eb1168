"""Keep tasks that nobody waits for, and say what went wrong in them."""
import asyncio
import time
from collections.abc import Coroutine

from lab import send


class Background:
    """A home for tasks."""

    def spawn(self, coro: Coroutine) -> asyncio.Task:
        """Make a task of coro, and return it at once."""
        ...  # your code here

    async def close(self) -> list[Exception]:
        """Wait for everything that was spawned; return its exceptions."""
        ...  # your code here


async def main() -> None:
    background = Background()
    for name in ["Ada", "nobody", "Grace"]:
        background.spawn(send(name))
    print("errors:", await background.close())


if __name__ == "__main__":
    begun = time.perf_counter()
    asyncio.run(main())
    print(f"{time.perf_counter() - begun:.2f} seconds")
