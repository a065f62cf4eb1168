import asyncio


async def answer(reader, writer):
    await reader.read()
    writer.close()


async def connect(port):
    return await asyncio.open_connection("127.0.0.1", port)


async def main():
    async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        open_ = []
        for _ in range(120):  # one after the other: as many clients as there are
            open_.append(await connect(port))
        await asyncio.sleep(0.2)
        for _, writer in open_:
            writer.close()
            await writer.wait_closed()


asyncio.run(main())
