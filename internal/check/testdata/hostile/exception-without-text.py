# code: raised
class Mute(Exception):
    def __str__(self):
        raise ValueError("no text")

async def fetch_all(urls):
    raise Mute
