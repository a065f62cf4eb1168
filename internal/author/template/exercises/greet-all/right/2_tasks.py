# tasks, then await
import asyncio

from lab import greet


async def greet_all(names):
    tasks = [asyncio.create_task(greet(name)) for name in names]
    return [await task for task in tasks]
