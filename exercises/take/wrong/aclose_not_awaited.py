# code: forgot-await
# aclose() alone closes nothing.
async def take(agen, n):
    taken = []
    try:
        for _ in range(n):
            taken.append(await anext(agen))
    except StopAsyncIteration:
        pass
    finally:
        agen.aclose()
    return taken
