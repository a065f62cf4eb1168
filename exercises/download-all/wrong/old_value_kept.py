# code: report-args
# Reads the counter before its await, and writes it afterwards.
import asyncio

from lab import fetch


async def download_all(urls, report):
    done = 0

    async def download(url):
        nonlocal done
        before = done
        text = await fetch(url)
        done = before + 1
        report(done, len(urls), text)

    await asyncio.gather(*map(download, urls))
