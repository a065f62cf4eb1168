# a timetable
# When does each request end? The total time is when the last one does.
from itertools import accumulate


def predict(delays):
    ends_in_a_row = list(accumulate(delays, initial=0))
    ends_together = [0, *delays]  # each starts at 0, and ends at its delay
    return ends_in_a_row[-1], max(ends_together)
