import asyncio


async def answer(reader, writer):
    writer.write(b"hello\n")
    await writer.drain()
    writer.close()


async def ask(port):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    return await reader.readline()


async def main():
    async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
        await ask(server.sockets[0].getsockname()[1])


asyncio.run(main())
