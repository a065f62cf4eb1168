# code: sequential
# Waits for the data, and only then begins with the template.
from lab import fetch, prepare


async def render(url):
    data = await fetch(url)
    page = await prepare()
    return page + data
