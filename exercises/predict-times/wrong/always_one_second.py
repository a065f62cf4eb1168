# code: wrong-conc-time
# Takes the example for the rule: together it is one second, whatever waits.


def predict(delays):
    if not delays:
        return 0, 0
    return sum(delays), 1
