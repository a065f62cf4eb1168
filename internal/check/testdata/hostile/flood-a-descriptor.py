# code: output-limit
import os

async def fetch_all(urls):
    while True:
        os.write(2, bytes(60_000))
