# code: busy-loop
import signal

for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGXCPU):
    signal.signal(number, lambda *args: None)

async def fetch_all(urls):
    while True:
        pass
