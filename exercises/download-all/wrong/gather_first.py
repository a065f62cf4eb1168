# code: report-late
# Everything is reported at the end.
import asyncio

from lab import fetch


async def download_all(urls, report):
    texts = await asyncio.gather(*map(fetch, urls))
    for done, text in enumerate(texts, 1):
        report(done, len(texts), text)
