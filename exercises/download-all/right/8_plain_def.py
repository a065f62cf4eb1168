# an ordinary function that returns an awaitable
# gather's future is something to await, too.
import asyncio

from lab import fetch


def download_all(urls, report):
    left = list(urls)

    async def download(url):
        text = await fetch(url)
        left.remove(url)
        report(len(urls) - len(left), len(urls), text)

    return asyncio.gather(*(download(url) for url in urls))
