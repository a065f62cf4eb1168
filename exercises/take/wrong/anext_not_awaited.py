# code: forgot-await
# Collects what anext() gives before it is awaited.
async def take(agen, n):
    taken = []
    for _ in range(n):
        taken.append(anext(agen))
    await agen.aclose()
    return taken
