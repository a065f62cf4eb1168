# code: busy-loop
while True:
    pass
