# code: forbidden
import asyncio

async def fetch_all(urls):
    try:
        await asyncio.create_subprocess_exec("true")
    except BaseException:
        return []
