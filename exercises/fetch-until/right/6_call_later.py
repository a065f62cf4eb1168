# an alarm clock of the loop
# call_later cancels whatever runs; gather takes that for a value.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    once = dict.fromkeys(urls)
    tasks = {url: asyncio.ensure_future(fetch(url)) for url in once}

    def time_is_up():
        for task in tasks.values():
            task.cancel()

    alarm = asyncio.get_running_loop().call_later(seconds, time_is_up)
    await asyncio.gather(*tasks.values(), return_exceptions=True)
    alarm.cancel()
    return {u: t.result() for u, t in tasks.items() if not t.cancelled()}
