import time

n = 3


def ask(number):
    time.sleep(1)
    return f"answer {number}"


def main():
    answers = []
    for number in range(1, n + 1):
        answers.append(ask(number))
    return answers


answers = main()
print(len(answers), "answers, the last is", answers[-1])
