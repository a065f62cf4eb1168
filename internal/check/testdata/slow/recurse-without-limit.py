# code: time-limit
import sys

sys.setrecursionlimit(1_000_000)

async def fetch_all(urls):
    def deeper():
        return repr([deeper()])

    deeper()
