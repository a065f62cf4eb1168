import time


def ask(topic):
    time.sleep(1)  # stands in for a server that takes a second
    return f"{topic}: all fine"


answers = []
for topic in ["weather", "trains", "news"]:
    answers.append(ask(topic))

print(*answers, sep=", ")
