# code: sequential
# The template first, the download after it.
from lab import fetch, prepare


async def render(url):
    return await prepare() + await fetch(url)
