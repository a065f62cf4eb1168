import asyncio

n = 3


async def ask(number):
    await asyncio.sleep(1)
    return f"answer {number}"


async def main():
    answers = []
    for number in range(1, n + 1):
        answers.append(await ask(number))
    return answers


answers = asyncio.run(main())
print(len(answers), "answers, the last is", answers[-1])
