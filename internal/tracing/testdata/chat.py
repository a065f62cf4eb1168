"""A chat room: a Condition wakes everybody when somebody has spoken."""
import asyncio


class Room:
    def __init__(self):
        self.said, self.news = [], asyncio.Condition()

    async def say(self, who, text):
        async with self.news:
            self.said.append(f"{who}: {text}")
            self.news.notify_all()

    async def listen(self, until):
        heard = 0
        while heard < until:
            async with self.news:
                await self.news.wait_for(lambda: len(self.said) > heard)
                heard = len(self.said)
        return heard


async def guest(room, name, pause):
    for n in range(3):
        await asyncio.sleep(pause)
        await room.say(name, f"hello {n}")


async def main():
    room = Room()
    async with asyncio.TaskGroup() as group:
        listeners = [group.create_task(room.listen(6)) for _ in range(2)]
        group.create_task(guest(room, "ann", 0.01))
        group.create_task(guest(room, "bob", 0.015))
    print([task.result() for task in listeners], room.said[0])


asyncio.run(main())
