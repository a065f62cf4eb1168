# closes it behind the loop
# An error or a cancellation leaves by the generator, which cleans up then.
async def take(agen, n):
    taken = []
    try:
        for _ in range(n):
            taken.append(await anext(agen))
    except StopAsyncIteration:
        pass
    await agen.aclose()
    return taken
