# code: returns-none
# Prints the list, and returns nothing.
async def take(agen, n):
    taken = []
    try:
        for _ in range(n):
            taken.append(await anext(agen))
    except StopAsyncIteration:
        pass
    finally:
        await agen.aclose()
    print(taken)
