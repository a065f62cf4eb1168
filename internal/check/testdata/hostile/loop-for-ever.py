# code: busy-loop
async def fetch_all(urls):
    while True:
        pass
