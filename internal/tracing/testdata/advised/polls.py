import asyncio

done = False


async def finish():
    global done
    await asyncio.sleep(0.5)
    done = True


async def main():
    finishing = asyncio.create_task(finish())
    while not done:
        await asyncio.sleep(0.05)
    await finishing
    for _ in range(300):
        await asyncio.sleep(0)  # gives way between short pieces of work


asyncio.run(main())
