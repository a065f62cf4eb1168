# code: not-async
# A plain function returns a number at once.
def pipeline(source, work, sink, *, workers, buffer):
    return 8
