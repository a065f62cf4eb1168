# code: waited-for-all
# Asks the next mirror when the one before it has failed.
from lab import fetch


async def first_ok(urls):
    for url in urls:
        try:
            return await fetch(url)
        except Exception:
            pass
    raise LookupError("all failed")
