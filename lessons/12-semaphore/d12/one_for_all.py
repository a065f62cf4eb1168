import asyncio

limit = 10


class Server:
    """Serves ten requests at a time, and turns the others away."""

    def __init__(self):
        self.busy = self.most = 0

    async def fetch(self, number):
        self.busy += 1
        self.most = max(self.most, self.busy)
        crowded = self.busy > 10
        await asyncio.sleep(0.2)
        self.busy -= 1
        return "try again later" if crowded else f"page {number}"


async def main():
    server = Server()
    semaphore = asyncio.Semaphore(limit)

    async def one(number):
        async with semaphore:
            return await server.fetch(number)

    answers = await asyncio.gather(*(one(n) for n in range(30)))
    refused = answers.count("try again later")
    print("at once:", server.most, "requests")
    print(len(answers) - refused, "pages,", refused, "turned away")


asyncio.run(main())
