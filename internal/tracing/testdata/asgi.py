"""An application in the manner of ASGI, a server of four lines, and some load."""
import asyncio
import contextvars

request_id = contextvars.ContextVar("request_id")


async def application(scope, receive, send):
    request_id.set(scope["id"])
    body = await receive()
    await asyncio.sleep(0.01)
    if scope["path"] == "/report":
        body = await asyncio.to_thread(lambda: body * 2)
    if scope["path"] == "/fails":
        raise ValueError("no such page")
    await send({"status": 200, "id": request_id.get(), "body": body})


async def serve(n, path, sent):
    async def receive():
        return f"body {n}"

    async def send(message):
        sent.append(message)

    try:
        await application({"id": n, "path": path}, receive, send)
    except ValueError as error:
        sent.append({"status": 500, "id": n, "body": str(error)})


async def main():
    sent = []
    async with asyncio.TaskGroup() as group:
        for n in range(30):
            group.create_task(serve(n, ("/", "/report", "/fails")[n % 3], sent), name=f"request-{n}")
            await asyncio.sleep(0.001)
    print(len(sent), sum(message["status"] == 500 for message in sent))


asyncio.run(main())
