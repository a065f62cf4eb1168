# code: sequential
# Makes all the coroutines first, which starts none of them.
from lab import fetch


async def fetch_named(names):
    jobs = {name: fetch(name) for name in names}
    return {name: await job for name, job in jobs.items()}
