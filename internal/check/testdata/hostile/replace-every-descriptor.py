# code: closed-channel
import os

null = os.open(os.devnull, os.O_WRONLY)
for fd in range(3, 1024):
    try:
        os.fstat(fd)
    except OSError:
        continue
    if fd != null:
        os.dup2(null, fd)

async def fetch_all(urls):
    return []
