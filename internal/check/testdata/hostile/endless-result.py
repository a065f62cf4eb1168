# code: memory-limit
class Endless(list):
    def __iter__(self):
        while True:
            yield "x"

    def __len__(self):
        return 10**9

async def fetch_all(urls):
    return Endless()
