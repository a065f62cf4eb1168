# code: blocked-loop
# Waits on a thread, and blocks until that thread is done.
import threading
import time


async def countdown(name, n, log):
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
        thread = threading.Thread(target=time.sleep, args=(1,))
        thread.start()
        thread.join()
