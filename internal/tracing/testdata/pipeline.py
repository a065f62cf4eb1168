"""A pipeline: lines go through child processes and an async generator."""
import asyncio
import sys

DOUBLE = "import sys\nfor line in sys.stdin: print(int(line) * 2, flush=True)"


async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0.005)
        yield i


async def doubled(source):
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", DOUBLE, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    async for number in source:
        child.stdin.write(f"{number}\n".encode())
        await child.stdin.drain()
        yield int(await child.stdout.readline())
    child.stdin.close()
    await child.wait()


async def main():
    print([number async for number in doubled(numbers(4))])
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", "print('from the child')")
    await child.wait()


asyncio.run(main())
