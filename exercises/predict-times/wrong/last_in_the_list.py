# code: wrong-conc-time
# Takes the last request of the list for the last one to end.


def predict(delays):
    one_after_another = 0
    together = 0
    for delay in delays:
        one_after_another += delay
        together = delay
    return one_after_another, together
