# code: not-async
# Takes the async away; nothing can wait for it now.
import time


def countdown(name, n, log):
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
        time.sleep(1)
