# code: wrong-value
import os
import sys

sys.stdout.close()
sys.stderr = None
os.close(0)

async def fetch_all(urls):
    return []
