# code: not-closed
# Asks n times, and leaves the generator where it is.
async def take(agen, n):
    taken = []
    for _ in range(n):
        try:
            taken.append(await anext(agen))
        except StopAsyncIteration:
            break
    return taken
