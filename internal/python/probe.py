# Tells what an interpreter is, in one line of JSON. Runs on any Python, so
# that an old one can be named and not only fail.
import json
import platform
import sys


def works(module):
    try:
        __import__(module)
        return True
    except Exception:
        return False


print(json.dumps({
    "executable": sys.executable,
    "version": ".".join(str(n) for n in sys.version_info[:3]),
    "number": list(sys.version_info[:2]),
    "implementation": platform.python_implementation(),
    "tag": getattr(getattr(sys, "implementation", None), "cache_tag", None) or "",
    "monitoring": hasattr(sys, "monitoring"),
    "asyncio": works("asyncio"),
}))
