# code: forbidden
import os

async def fetch_all(urls):
    os.posix_spawn("/bin/true", ["true"], {})
