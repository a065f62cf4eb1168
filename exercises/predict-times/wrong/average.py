# code: wrong-conc-time
# Thinks that requests which wait together share the time between them.


def predict(delays):
    if len(delays) == 0:
        return (0, 0)
    total = sum(delays)
    return (total, total / len(delays))
