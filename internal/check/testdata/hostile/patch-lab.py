# code: patched
import lab

async def at_once(url):
    return f"Data from {url}"

lab.fetch = at_once

async def fetch_all(urls):
    return [await lab.fetch(url) for url in urls]
