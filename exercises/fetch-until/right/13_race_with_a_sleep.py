# the requests against an alarm clock
# A task that sleeps ends the wait when the time is up.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    once = dict.fromkeys(urls)
    requests = {url: asyncio.create_task(fetch(url)) for url in once}
    everything = asyncio.gather(*requests.values())
    alarm = asyncio.create_task(asyncio.sleep(seconds))
    await asyncio.wait(
        [everything, alarm],
        return_when=asyncio.FIRST_COMPLETED,
    )
    ready = {u: t.result() for u, t in requests.items() if t.done()}
    alarm.cancel()
    everything.cancel()
    await asyncio.gather(everything, alarm, return_exceptions=True)
    return ready
