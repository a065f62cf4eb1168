"""A proxy between a client and a server, written with protocols and transports."""
import asyncio


class Upper(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.transport.write(data.upper())


async def pump(reader, writer):
    while data := await reader.read(100):
        writer.write(data)
        await writer.drain()
    writer.close()


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Upper, "127.0.0.1", 0)
    behind = server.sockets[0].getsockname()[1]

    async def accept(reader, writer):
        there, back = await asyncio.open_connection("127.0.0.1", behind)
        async with asyncio.TaskGroup() as group:
            group.create_task(pump(reader, back))
            group.create_task(pump(there, writer))

    proxy = await asyncio.start_server(accept, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*proxy.sockets[0].getsockname()[:2])
    writer.write(b"through the proxy\n")
    print((await reader.readline()).decode().strip())
    writer.write_eof()
    await asyncio.sleep(0.02)
    writer.close()
    proxy.close()
    server.close()


asyncio.run(main())
