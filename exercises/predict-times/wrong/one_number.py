# code: wrong-shape
# Answers half of the question.


def predict(delays):
    return sum(delays)
