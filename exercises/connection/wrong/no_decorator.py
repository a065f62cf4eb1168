# code: not-async-manager
# An async generator alone has no __aenter__.
async def connection(pool):
    conn = await pool.acquire()
    try:
        yield conn
    finally:
        await pool.release(conn)
