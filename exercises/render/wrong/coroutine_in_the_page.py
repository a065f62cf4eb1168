# code: forgot-await
# Writes a coroutine object into the page.
from lab import fetch, prepare


async def render(url):
    page = await prepare()
    return f"{page}{fetch(url)}"
