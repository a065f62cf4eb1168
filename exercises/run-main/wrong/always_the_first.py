# code: wrong-value
# Runs once, and gives that answer ever after.
import asyncio

from lab import hello

answers = []


def run(name):
    if not answers:
        answers.append(asyncio.run(hello(name)))
    return answers[0]
