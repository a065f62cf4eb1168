# tasks, then await
import asyncio

from lab import checksum


async def one(path, algo):
    return await asyncio.to_thread(checksum, path, algo=algo)


async def checksum_all(paths, algo):
    tasks = [asyncio.create_task(one(path, algo)) for path in paths]
    return [await task for task in tasks]
