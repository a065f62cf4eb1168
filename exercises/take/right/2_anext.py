# asks n times, and closes in the finally
async def take(agen, n):
    taken = []
    try:
        for _ in range(n):
            taken.append(await anext(agen))
    except StopAsyncIteration:
        pass
    finally:
        await agen.aclose()
    return taken
