# code: report-args
# The counter outlives the call: the second one begins with 4.
import asyncio

from lab import fetch

done = 0


async def download_all(urls, report):
    async def download(url):
        global done
        text = await fetch(url)
        done += 1
        report(done, len(urls), text)

    await asyncio.gather(*map(download, urls))
