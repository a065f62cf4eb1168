# code: forbidden
import os
import sys

async def fetch_all(urls):
    os.execv(sys.executable, [sys.executable, "-c", ""])
