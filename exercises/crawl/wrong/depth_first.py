# code: too-slow
# It calls itself and waits, link after link.
async def crawl(
    start, fetch, *, limit, per_host, timeout, retries, backoff
):
    pages = {}

    async def visit(url):
        text, links = await fetch(url)
        pages[url] = text
        for link in links:
            if link not in pages:
                await visit(link)

    await visit(start)
    return pages
