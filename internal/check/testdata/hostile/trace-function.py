# code: not-fetched
import sys
import threading

def tracer(frame, event, arg):
    frame.f_trace_opcodes = True
    for name in list(frame.f_locals):
        frame.f_locals[name]
    return tracer

async def fetch_all(urls):
    threading.settrace_all_threads(tracer)
    sys.setprofile(tracer)
    return [f"Data from {url}" for url in urls]
