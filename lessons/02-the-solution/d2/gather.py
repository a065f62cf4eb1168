import asyncio

n = 3


async def ask(number):
    await asyncio.sleep(1)
    return f"answer {number}"


async def main():
    questions = []
    for number in range(1, n + 1):
        questions.append(ask(number))
    return await asyncio.gather(*questions)


answers = asyncio.run(main())
print(len(answers), "answers, the last is", answers[-1])
