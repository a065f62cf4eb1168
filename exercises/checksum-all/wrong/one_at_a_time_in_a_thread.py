# code: sequential
# One thread does them all, one after the other.
import asyncio

from lab import checksum


def in_a_row(paths, algo):
    return [checksum(path, algo=algo) for path in paths]


async def checksum_all(paths, algo):
    return await asyncio.to_thread(in_a_row, paths, algo)
