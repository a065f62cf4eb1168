# code: empty-case
# Answers None where the answer is a tuple of two zeros.


def predict(delays):
    if not delays:
        return None
    return sum(delays), max(delays)
