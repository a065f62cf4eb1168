# code: not-fetched
import sys
import warnings

def hook(*args):
    raise BaseException("hooked")

sys.excepthook = sys.unraisablehook = sys.displayhook = hook
warnings.showwarning = hook

async def fetch_all(urls):
    return [f"Data from {url}" for url in urls]
