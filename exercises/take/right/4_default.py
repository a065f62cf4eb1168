# anext with a default that no item can be
END = object()


async def take(agen, n):
    try:
        taken = []
        while n > 0 and (item := await anext(agen, END)) is not END:
            taken.append(item)
            n -= 1
        return taken
    finally:
        await agen.aclose()
