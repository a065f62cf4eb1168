"""An ordinary function that runs a coroutine and returns its result."""
import asyncio

from lab import hello


def run(name: str) -> str:
    """Run hello(name) to its end and return what it returns."""
    ...  # your code here


if __name__ == "__main__":
    print(run("Ada"))
    print(run("Grace"))
