# a loop
# What sum() and max() do, step by step.


def predict(delays):
    in_a_row = 0
    together = 0
    for delay in delays:
        in_a_row += delay
        if delay > together:
            together = delay
    return in_a_row, together
