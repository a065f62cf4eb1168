import asyncio


async def ask(topic, seconds):
    await asyncio.sleep(seconds)
    if topic == "trains":
        raise ConnectionError("no answer about trains")
    return f"{topic}: all fine"


async def ask_all():
    return await asyncio.gather(
        ask("weather", 1),
        ask("trains", 0.5),
        ask("news", 1.5),
    )


async def main():
    try:
        print(await ask_all())
    except ConnectionError as error:
        print("failed:", error)
    others = asyncio.all_tasks() - {asyncio.current_task()}
    print("still running after the error:", len(others))
    await asyncio.sleep(1.5)  # the program goes on


asyncio.run(main())
