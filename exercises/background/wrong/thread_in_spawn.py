# code: spawn-waits
# A thread with a loop of its own, for which spawn then waits.
import asyncio
import threading


class Background:
    def spawn(self, coro):
        thread = threading.Thread(target=asyncio.run, args=(coro,))
        thread.start()
        thread.join()
        return thread

    async def close(self):
        return []
