def crunch():
    return sum(i * i for i in range(6_000_000))


results = [crunch(), crunch()]
print(results[0] == results[1])
