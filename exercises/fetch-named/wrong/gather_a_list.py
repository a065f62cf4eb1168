# code: gather-args
# Hands gather the list itself.
import asyncio

from lab import fetch


async def fetch_named(names):
    jobs = [fetch(name) for name in names]
    return dict(zip(names, await asyncio.gather(jobs)))
