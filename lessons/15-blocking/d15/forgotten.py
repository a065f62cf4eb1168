import asyncio

beats = 0


async def heartbeat():
    global beats
    while True:
        await asyncio.sleep(0.1)
        beats += 1


async def work():
    for _ in range(3):
        asyncio.sleep(0.5)


async def main():
    heart = asyncio.create_task(heartbeat())
    await asyncio.sleep(0.25)
    before = beats
    await work()
    print(beats - before, "heartbeats during the work")
    await asyncio.sleep(0.25)
    heart.cancel()


asyncio.run(main())
