# code: output-limit
async def fetch_all(urls):
    while True:
        print("no end" * 1000)
