# code: raised
import sys

def hook(event, args):
    if event == "open":
        raise RuntimeError("no audit")

async def fetch_all(urls):
    sys.addaudithook(hook)
    open("here", "w")
