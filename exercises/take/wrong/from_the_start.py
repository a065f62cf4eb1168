# code: wrong-value
# Counts the items by their values.
async def take(agen, n):
    taken = []
    try:
        while len(taken) < n:
            item = await anext(agen)
            if item == len(taken):
                taken.append(item)
    except StopAsyncIteration:
        pass
    finally:
        await agen.aclose()
    return taken
