# code: coroutine-not-started
# Takes the call of fetch for its start.
from lab import fetch, prepare


async def render(url):
    download = fetch(url)
    page = await prepare()
    return page + await download
