# code: raised
class Odd:
    def __eq__(self, other):
        raise ValueError("no equality")

async def fetch_all(urls):
    return [Odd() for _ in urls]
