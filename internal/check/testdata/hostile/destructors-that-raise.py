# code: not-fetched
import gc

class Ring:
    def __init__(self):
        self.me = self

    def __del__(self):
        raise BaseException("no end")

async def fetch_all(urls):
    for _ in range(100):
        Ring()
    return [f"Data from {url}" for url in urls]
