import asyncio


async def ask(topic, seconds):
    await asyncio.sleep(seconds)
    if topic == "trains":
        raise ConnectionError("no answer about trains")
    return f"{topic}: all fine"


async def ask_all():
    async with asyncio.TaskGroup() as group:
        tasks = [
            group.create_task(ask("weather", 1)),
            group.create_task(ask("trains", 0.5)),
            group.create_task(ask("news", 1.5)),
        ]
    return [task.result() for task in tasks]


async def main():
    try:
        print(await ask_all())
    except* ConnectionError as errors:
        print("failed:", *errors.exceptions)
    others = asyncio.all_tasks() - {asyncio.current_task()}
    print("still running after the error:", len(others))
    await asyncio.sleep(1.5)  # the program goes on


asyncio.run(main())
