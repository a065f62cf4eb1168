# code: busy-loop
async def fetch_all(urls):
    try:
        while True:
            try:
                x = 1
            except:
                pass
    except BaseException:
        return []
