# code: raised
import sys
import types

class Module(types.ModuleType):
    @property
    def fetch_all(self):
        raise RuntimeError("no such luck")

sys.modules[__name__].__class__ = Module
