# code: output-limit
import threading

def flood():
    while True:
        print("no end" * 1000)

async def fetch_all(urls):
    thread = threading.Thread(target=flood)
    thread.start()
    thread.join()
