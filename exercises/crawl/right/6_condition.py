# a class with a condition
# Whoever waits for a slot waits for it, and it looks at both counts.
import asyncio
from collections import Counter


class Crawler:
    def __init__(self, fetch, limit, per_host, timeout, retries, backoff):
        self.fetch, self.limit, self.per_host = fetch, limit, per_host
        self.timeout, self.retries, self.backoff = timeout, retries, backoff
        self.changed = asyncio.Condition()
        self.running = Counter()
        self.pages = {}
        self.seen = set()

    async def run(self, start):
        self.seen.add(start)
        async with asyncio.TaskGroup() as self.group:
            self.group.create_task(self.visit(start))
        return self.pages

    async def visit(self, url):
        self.pages[url], links = await self.try_often(url)
        for link in sorted(set(links) - self.seen):
            self.seen.add(link)
            self.group.create_task(self.visit(link))

    async def try_often(self, url):
        tries = 0
        while True:
            try:
                return await self.try_once(url)
            except Exception as error:
                if tries == self.retries:
                    return error, ()
            await asyncio.sleep(self.backoff * (1 << tries))
            tries += 1

    def may_run(self, host):
        total = self.running.total()
        return total < self.limit and self.running[host] < self.per_host

    async def try_once(self, url):
        host = url[: url.find("/")]
        async with self.changed:
            await self.changed.wait_for(lambda: self.may_run(host))
            self.running[host] += 1
        try:
            async with asyncio.timeout(self.timeout):
                return await self.fetch(url)
        finally:
            self.running[host] -= 1
            async with self.changed:
                self.changed.notify_all()


def crawl(start, fetch, **how):
    return Crawler(fetch, **how).run(start)
