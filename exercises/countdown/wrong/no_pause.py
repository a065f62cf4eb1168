# code: too-fast
# Takes the pause away.
async def countdown(name, n, log):
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
