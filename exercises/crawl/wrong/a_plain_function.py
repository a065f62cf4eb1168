# code: not-async
# A plain function returns a dict at once.
def crawl(start, fetch, **polite):
    return {start: "text of " + start}
