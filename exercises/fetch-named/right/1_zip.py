# gather, then zip
# The results stand in the order of the names, so position pairs them.
import asyncio

from lab import fetch


async def fetch_named(names: list[str]) -> dict[str, str]:
    results = await asyncio.gather(*(fetch(name) for name in names))
    return dict(zip(names, results))
