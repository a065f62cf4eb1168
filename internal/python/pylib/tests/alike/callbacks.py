"""Futures, callbacks, contexts and handlers of exceptions."""
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="none")

async def child():
    print("child sees", var.get())
    var.set("child")

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    for n in range(3):
        future.add_done_callback(lambda f, n=n: print("callback", n, f.result()))
    loop.call_soon(future.set_result, "value")
    print(await future)
    await asyncio.sleep(0)
    var.set("main")
    await asyncio.create_task(child())
    print("main sees", var.get())
    loop.set_exception_handler(lambda loop, context: print("handled", context["message"].partition(" ")[0], context["exception"]))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    handle = loop.call_later(0.01, print, "never")
    handle.cancel()
    await asyncio.sleep(0.05)
    print(handle.cancelled(), asyncio.current_task().get_name(), len(asyncio.all_tasks()))

asyncio.run(main())
