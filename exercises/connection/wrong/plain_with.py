# code: with-not-async-with
# A class for a plain with, which can't wait.
class connection:
    def __init__(self, pool):
        self.pool = pool

    def __enter__(self):
        self.conn = self.pool.acquire()
        return self.conn

    def __exit__(self, *exc):
        self.pool.release(self.conn)
