# code: sequential
# Each download waits for the one before it.
from lab import fetch


async def download_all(urls, report):
    for done, url in enumerate(urls, 1):
        report(done, len(urls), await fetch(url))
