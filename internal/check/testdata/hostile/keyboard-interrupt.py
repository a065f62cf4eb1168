# code: raised
async def fetch_all(urls):
    raise KeyboardInterrupt
