# code: forgot-await
# Writes the object into the page first and awaits it afterwards.
from lab import fetch, prepare


async def render(url):
    download = fetch(url)
    page = f"{await prepare()}{download}"
    await download
    return page
