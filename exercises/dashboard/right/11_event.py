# callbacks and a future
# The old way, before tasks were easy to make.
import asyncio

from lab import get_friends, get_orders, get_user


async def dashboard(name):
    page = {"id": await get_user(name)}
    done = asyncio.get_running_loop().create_future()

    def arrived(key, task):
        page[key] = task.result()
        if len(page) == 3:
            done.set_result(None)

    jobs = {"orders": get_orders, "friends": get_friends}
    tasks = []
    for key, service in jobs.items():
        task = asyncio.create_task(service(page["id"]))
        task.add_done_callback(lambda task, key=key: arrived(key, task))
        tasks.append(task)
    await done
    return page
