# code: missing
# The function has another name than the task asks for.
import asyncio

from lab import hello


def main(name):
    return asyncio.run(hello(name))
