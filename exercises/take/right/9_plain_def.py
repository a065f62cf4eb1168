# an ordinary def that returns a coroutine
def take(agen, n):
    async def run():
        taken = [None] * n
        got = 0
        try:
            while got < n:
                taken[got] = await anext(agen)
                got += 1
        except StopAsyncIteration:
            pass
        except BaseException:
            await agen.aclose()
            raise
        await agen.aclose()
        return taken[:got]

    return run()
