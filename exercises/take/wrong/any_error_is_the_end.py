# code: swallowed-error
# Takes an error for the end.
async def take(agen, n):
    taken = []
    try:
        for _ in range(n):
            taken.append(await anext(agen))
    except (StopAsyncIteration, Exception):
        pass
    await agen.aclose()
    return taken
