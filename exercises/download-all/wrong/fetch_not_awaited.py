# code: forgot-await
# Reports the coroutine object.
from lab import fetch


async def download_all(urls, report):
    for done, url in enumerate(urls, 1):
        report(done, len(urls), fetch(url))
