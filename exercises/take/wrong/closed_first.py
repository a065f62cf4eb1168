# code: wrong-value
# A generator that is closed has no more items.
async def take(agen, n):
    await agen.aclose()
    taken = []
    async for item in agen:
        taken.append(item)
        if len(taken) == n:
            break
    return taken
