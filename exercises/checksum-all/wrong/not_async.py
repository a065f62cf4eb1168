# code: not-async
# A plain def has nothing to await.
import asyncio

from lab import checksum


def checksum_all(paths, algo):
    return [checksum(path, algo=algo) for path in paths]
