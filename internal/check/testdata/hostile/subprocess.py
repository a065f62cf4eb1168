# code: forbidden
import subprocess

async def fetch_all(urls):
    subprocess.run(["true"])
