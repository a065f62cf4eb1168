import asyncio


async def ask(topic, seconds):
    await asyncio.sleep(seconds)
    return topic


async def save(topic):
    await asyncio.sleep(0.3)
    print(topic, "is saved")


async def main():
    jobs = [ask("weather", 1.5), ask("trains", 0.5), ask("news", 1)]
    for topic in await asyncio.gather(*jobs):
        await save(topic)


asyncio.run(main())
