# Tells what an interpreter is, in one line of JSON. Runs on any Python, so
# that an old one can be named and not only fail.
import json
import os
import platform
import sys


def works(module):
    try:
        __import__(module)
        return True
    except Exception:
        return False


def folders():
    """Where the packages lie that were installed for this interpreter."""
    import site

    site.removeduppaths()
    before, stdout = list(sys.path), sys.stdout
    sys.stdout = sys.stderr  # a .pth file may print
    try:
        site.main()
        mine = site.getusersitepackages()
        if sys.prefix == sys.base_prefix and os.path.isdir(mine):
            sys.path.append(mine)
    except Exception:
        pass  # what can't be found can't be imported
    finally:
        sys.stdout = stdout
    return [folder for folder in sys.path if folder not in before]


print(json.dumps({
    "executable": sys.executable,
    "version": ".".join(str(n) for n in sys.version_info[:3]),
    "number": list(sys.version_info[:2]),
    "implementation": platform.python_implementation(),
    "tag": getattr(getattr(sys, "implementation", None), "cache_tag", None) or "",
    "monitoring": hasattr(sys, "monitoring"),
    "asyncio": works("asyncio"),
    "folders": folders(),
}))
