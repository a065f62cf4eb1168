# code: with-not-async-with
# The decorator for a plain with.
import contextlib


@contextlib.contextmanager
def connection(pool):
    conn = pool.acquire()
    try:
        yield conn
    finally:
        pool.release(conn)
