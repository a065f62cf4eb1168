# code: import-error
import sys

class Forger:
    def find_spec(self, name, path=None, target=None):
        raise ImportError("nothing can be imported any more")

sys.meta_path[:] = [Forger()]
sys.path_hooks.clear()
sys.path.clear()
import this

async def fetch_all(urls):
    return []
