# code: busy-loop
import threading

def spin():
    while True:
        pass

async def fetch_all(urls):
    threading.Thread(target=spin, daemon=True).start()
    return []
