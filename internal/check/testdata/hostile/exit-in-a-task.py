# code: exited
import sys

async def fetch_all(urls):
    sys.exit(0)
