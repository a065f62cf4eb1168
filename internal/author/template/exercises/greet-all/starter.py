"""Greet everybody at the same time."""
import asyncio

from lab import greet


async def greet_all(names: list[str]) -> list[str]:
    """Return a greeting for each of the names, in their order."""
    ...  # your code here


if __name__ == "__main__":
    print(asyncio.run(greet_all(["Ada", "Grace"])))
