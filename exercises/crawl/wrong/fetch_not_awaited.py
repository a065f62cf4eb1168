# code: forgot-await
# fetch is called, and not awaited.
async def crawl(start, fetch, **polite):
    text, links = fetch(start)
    return {start: text}
