"""An echo server and its clients, over real sockets."""
import asyncio


async def serve(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def talk(port, name):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for n in range(3):
        writer.write(f"{name} {n}\n".encode())
        await writer.drain()
        answer = await reader.readline()
        await asyncio.sleep(0.01)
    writer.close()
    await writer.wait_closed()
    return answer.decode().strip()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        answers = await asyncio.gather(*(talk(port, name) for name in ("ann", "bob", "cy")))
    print(*answers, sep=", ")


asyncio.run(main())
