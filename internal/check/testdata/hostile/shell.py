# code: forbidden
import os

async def fetch_all(urls):
    os.system("true")
