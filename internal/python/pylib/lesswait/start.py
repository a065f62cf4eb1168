"""Starts a program under lesswait: `python start.py ORDER [ARGUMENT...]`.

Not a module to be imported: it stands in for the `python` of `python FILE.py`, so neither the
interpreter's flags nor the program's environment are touched.
"""

import os
import sys

if not sys.flags.safe_path:
    del sys.path[0]  # the folder of this file
sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from lesswait import traced  # noqa: E402

del sys.path[0]
traced.main()
