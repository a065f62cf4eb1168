# code: not-closed
# A break leaves the generator at its yield.
async def take(agen, n):
    taken = []
    if n == 0:
        return taken
    async for item in agen:
        taken.append(item)
        if len(taken) == n:
            break
    return taken
