# code: await-outside
# await in an ordinary function.
import asyncio

from lab import fetch


def fetch_named(names):
    return dict(zip(names, await asyncio.gather(*map(fetch, names))))
