# code: raised
# Looks for sum() and max() in the list itself.


def predict(delays):
    return delays.sum(), delays.max()
