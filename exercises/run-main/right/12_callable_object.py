# a callable object
# What is called need not be a def.
import asyncio

import lab


class Run:
    def __call__(self, name):
        runner = asyncio.Runner()
        try:
            return runner.run(lab.hello(name))
        finally:
            runner.close()


run = Run()
