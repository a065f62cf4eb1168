# each task reports itself, in a gather
# Between the await and the report nobody else has a turn.
import asyncio

from lab import fetch


async def download_all(urls, report):
    done = 0

    async def download(url):
        nonlocal done
        text = await fetch(url)
        done += 1
        report(done, len(urls), text)

    await asyncio.gather(*map(download, urls))
