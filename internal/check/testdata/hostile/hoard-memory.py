# code: memory-limit
async def fetch_all(urls):
    hoard = []
    while True:
        hoard.append(bytes(10_000_000))  # no page of it is touched, which takes no time
