# code: sequential
# Careful with errors, and slow: one URL after the other.
from lab import fetch


async def fetch_tolerant(urls):
    ok, failed = {}, {}
    for url in urls:
        try:
            ok[url] = await fetch(url)
        except Exception as error:
            failed[url] = error
    return ok, failed
