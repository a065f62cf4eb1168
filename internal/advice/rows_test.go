package advice_test

import (
	"fmt"
	"strings"
	"testing"

	"lesswait/internal/advice"
	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
)

// rowsOf are callers which await two calls each, one after the other, in these lines.
func rowsOf(callers int, lines ...int64) *trace.Timeline {
	s := tracetest.NewScript("a.py", "virtual")
	for i := range callers {
		task, outer := fmt.Sprintf("T%d", i+1), fmt.Sprintf("C%d", i)
		s.Task(task, "worker", "").Step(task).Call(outer, task, "worker", fmt.Sprint(i), 9)
		for n, line := range lines {
			inner := fmt.Sprintf("%s-%d", outer, n)
			s.Add(trace.Event{Ev: trace.CallBegin, Call: inner, Task: task, Fn: "fetch", Text: fmt.Sprint(n), Line: 3, By: outer, Num: line})
			timer := s.Sleep(task, inner, 100_000, 4)
			s.After(100_000).Wake(task, timer, 0).Step(task).Return(inner, "")
		}
		s.Return(outer, "").Finish(task, "ok", "")
	}
	return trace.Build(s.Exit(0))
}

// TestARowIsToldByItsFirstAwait: its line, how many follow, and not once for each caller.
func TestARowIsToldByItsFirstAwait(t *testing.T) {
	tests := []struct {
		line *trace.Timeline
		want string
	}{
		{rowsOf(1, 11, 12, 14), "worker 0 awaited 3 calls of fetch one after the other, the first in line 11 and 2 after it, which took 300 ms;"},
		{rowsOf(1, 11, 11), "worker 0 awaited 2 calls of fetch one after the other, all in line 11, which took 200 ms;"},
		{rowsOf(1, 0, 0), "worker 0 awaited 2 calls of fetch (line 3) one after the other, which took 200 ms;"},
		{rowsOf(3, 11, 12), "as long as the slowest. Of worker 2 other calls did the same."},
	}
	for _, test := range tests {
		all := advice.Find(test.line, trace.End)
		if len(all) != 1 || !strings.Contains(all[0].Message, test.want) {
			t.Errorf("got %v, want %s", all, test.want)
		}
	}
	if f := advice.Find(rowsOf(1, 11, 12), trace.End)[0]; f.Line != 11 || f.Kind != advice.AwaitsInARow {
		t.Errorf("got %+v", f)
	}
}
