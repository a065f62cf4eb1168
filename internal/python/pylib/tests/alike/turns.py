"""Tasks that give way take turns in the order in which they were made."""
import asyncio

async def count(name, rounds):
    for n in range(rounds):
        print(name, n)
        await asyncio.sleep(0)
    return name

async def main():
    print(await asyncio.gather(*(count(name, 3) for name in "abc")))
    first = asyncio.create_task(count("first", 2))
    asyncio.get_running_loop().call_soon(print, "soon")
    await count("main", 2)
    print(await first)

asyncio.run(main())
