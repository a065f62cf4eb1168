# code: forgot-await
# A try around a call that only builds a coroutine catches nothing.
from lab import fetch


async def fetch_tolerant(urls):
    ok, failed = {}, {}
    for url in urls:
        try:
            ok[url] = fetch(url)
        except Exception as error:
            failed[url] = error
    return ok, failed
