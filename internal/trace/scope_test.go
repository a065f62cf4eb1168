package trace_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
)

// scopes writes each scope as "kind how, from, due, expired, end".
func scopes(t *trace.Timeline) []string {
	var out []string
	for _, s := range t.Scopes {
		kind := "timeout"
		if s.Group {
			kind = fmt.Sprintf("group of %d", len(s.Members))
		}
		how := [...]string{"open", "ok", "expired", "cancelled", "failed"}[s.How]
		out = append(out, fmt.Sprintf("%s %s %d %d %d %d", kind, how, s.From, s.Due, s.Expired, s.End()))
	}
	return out
}

func TestTimeoutsAndGroups(t *testing.T) {
	failed := trace.Build(tracetest.Recorded("group_failed"))
	want := []string{"timeout failed 0 3000000 -1 1500000", "group of 4 ok 0 -1 -1 1500000"}
	if diff := cmp.Diff(want, scopes(failed)); diff != "" {
		t.Error(diff)
	}
	if failed.Scopes[1].Outer != failed.Scopes[0] || failed.Asked != 3 {
		t.Errorf("the group is in %v, %d were asked", failed.Scopes[1].Outer, failed.Asked)
	}
	late := trace.Build(tracetest.Recorded("group_late"))
	if diff := cmp.Diff([]string{"timeout expired 0 1000000 1000000 1000000"}, scopes(late)); diff != "" {
		t.Error(diff)
	}
}

// What a scope holds is told by what began while its body was going on, and not by
// times: on the virtual clock most of it happens at the same one.
func TestWhatBeganInATimeout(t *testing.T) {
	tl := trace.Build(tracetest.Recorded("group_late"))
	s := tl.Scopes[0]
	for i, l := range tl.Lanes {
		want := l.Fn == "mid" || l.Label == "child 1" || l.Label == "child 2" || l.Fn == "stubborn"
		if got := s.HasLane(i); got != want && l.Task != "T2" {
			t.Errorf("%s: in the timeout is %v", l.Label, got)
		}
	}
	for i, task := range tl.Tasks {
		if got, want := s.HasTask(i), task.ID >= "T3" && task.ID <= "T5"; got != want {
			t.Errorf("%s: in the timeout is %v", task.ID, got)
		}
	}
}

func TestALimitThatTheLoopNeverNoticed(t *testing.T) {
	s := trace.Build(tracetest.Recorded("limit_blocking")).Scopes[0]
	if s.How != trace.ScopeOK || s.Expired != trace.Unfinished || s.Due >= s.Left {
		t.Errorf("%+v", s)
	}
}

// Of two timeouts, one in the other, the one that was due first has asked.
func TestNestedTimeouts(t *testing.T) {
	s := tracetest.NewScript("a.py", "virtual")
	s.Task("T1", "main", "").Step("T1")
	begin := func(id string, due int64) {
		s.Add(trace.Event{Ev: trace.ScopeBegin, Obj: id, Task: "T1", Kind: "timeout", Num: due})
	}
	begin("G1", 1_000)
	begin("G2", 5_000)
	begin("G3", trace.Forever)
	s.At(1_000).Add(trace.Event{Ev: trace.CancelReq, Task: "T1", Kind: "timeout"})
	for _, id := range []string{"G3", "G2"} {
		s.Add(trace.Event{Ev: trace.ScopeEnd, Obj: id, Kind: "cancelled"})
	}
	s.Add(trace.Event{Ev: trace.ScopeEnd, Obj: "G1", Kind: "timeout"})
	want := []string{"timeout expired 0 1000 1000 1000", "timeout cancelled 0 5000 -1 1000", "timeout cancelled 0 -1 -1 1000"}
	if diff := cmp.Diff(want, scopes(trace.Build(s.Events()))); diff != "" {
		t.Error(diff)
	}
}
