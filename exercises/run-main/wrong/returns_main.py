# code: forgot-await
# Calls its main, and that only makes a coroutine object.
from lab import hello


def run(name):
    async def main():
        return await hello(name)

    return main()
