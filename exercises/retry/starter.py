"""Try again, with pauses that double."""
import asyncio
import time


async def retry(op, attempts: int = 3, base: float = 1.0):
    """Return what op() returns, in one of so many attempts."""
    ...  # your code here


async def moody():
    """Fail twice, then work."""
    moody.calls += 1
    print(f"{time.perf_counter() - begun:.2f} s: attempt {moody.calls}")
    if moody.calls < 3:
        raise ConnectionError("not now")
    return "at last"


if __name__ == "__main__":
    moody.calls, begun = 0, time.perf_counter()
    print(asyncio.run(retry(moody)))
