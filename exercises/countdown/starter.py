"""Two countdowns are to tick together. Find what keeps them apart."""
import asyncio
import time


async def countdown(name: str, n: int, log: list[str]) -> None:
    """Write name and number into log every second, from n down to 1."""
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
        time.sleep(1)


async def main() -> None:
    log: list[str] = []
    await asyncio.gather(countdown("a", 3, log), countdown("b", 3, log))
    print(*log)


if __name__ == "__main__":
    begun = time.perf_counter()
    asyncio.run(main())
    print(f"{time.perf_counter() - begun:.2f} seconds")
