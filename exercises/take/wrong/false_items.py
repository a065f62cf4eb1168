# code: wrong-value
# None is an item like any other.
async def take(agen, n):
    taken = []
    while len(taken) < n:
        item = await anext(agen, None)
        if item is None:
            break
        taken.append(item)
    await agen.aclose()
    return taken
