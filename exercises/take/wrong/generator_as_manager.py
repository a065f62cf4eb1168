# code: not-async-manager
# A generator by itself has no __aexit__.
async def take(agen, n):
    taken = []
    async with agen:
        async for item in agen:
            taken.append(item)
            if len(taken) == n:
                break
    return taken
