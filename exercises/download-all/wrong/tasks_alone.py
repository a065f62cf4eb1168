# code: left-running
# Starts the tasks and returns.
import asyncio

from lab import fetch


async def download_all(urls, report):
    done = 0

    async def download(url):
        nonlocal done
        text = await fetch(url)
        done += 1
        report(done, len(urls), text)

    for url in urls:
        asyncio.create_task(download(url))
