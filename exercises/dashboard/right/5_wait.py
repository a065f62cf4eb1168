# asyncio.wait
# Wait for all, then look at each.
import asyncio

import lab


async def dashboard(name):
    uid = await lab.get_user(name)
    tasks = {
        "orders": asyncio.ensure_future(lab.get_orders(uid)),
        "friends": asyncio.ensure_future(lab.get_friends(uid)),
    }
    await asyncio.wait(tasks.values())
    return {"id": uid} | {key: task.result() for key, task in tasks.items()}
