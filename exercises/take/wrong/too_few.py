# code: raised
# StopAsyncIteration is how a generator says that it has no more.
async def take(agen, n):
    try:
        return [await anext(agen) for _ in range(n)]
    finally:
        await agen.aclose()
