# code: not-closed
# del takes away a name; the caller has another one.
async def take(agen, n):
    taken = []
    for _ in range(n):
        try:
            taken.append(await anext(agen))
        except StopAsyncIteration:
            break
    del agen
    return taken
