package views_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lesswait/internal/course"
	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/ui/views"
)

func TestEveryViewCanBeNamedInADemo(t *testing.T) {
	var names []string
	for _, v := range views.All() {
		names = append(names, v.Name)
		if v.Title == "" || v.Shows == nil || v.Suits == nil || v.Render == nil || v.Legend == nil || v.Linear == nil {
			t.Errorf("the view %q lacks something: %+v", v.Name, v)
		}
	}
	if diff := cmp.Diff(course.Views(), names); diff != "" {
		t.Error(diff)
	}
}

func TestTheViewThatSuits(t *testing.T) {
	semaphores, belt := trace.Build(tracetest.Recorded("turnstile")), trace.Build(tracetest.Recorded("held"))
	begun := trace.Build(tracetest.Recorded("held")[:5])
	tests := []struct {
		name     string
		programs []*trace.Timeline
		names    []string
		want     string
	}{
		{"what the programs do decides", []*trace.Timeline{belt, semaphores}, nil, course.ViewSemaphore},
		{"room for all", []*trace.Timeline{trace.Build(tracetest.Recorded("turnstiles"))}, nil, course.ViewRace},
		{"race in doubt", []*trace.Timeline{belt}, nil, course.ViewRace},
		{"what is named", []*trace.Timeline{semaphores}, []string{course.ViewRace}, course.ViewRace},
		{"the first that is named", []*trace.Timeline{semaphores}, []string{"", course.ViewSemaphore, course.ViewRace}, course.ViewSemaphore},
		{"unless there is nothing of it", []*trace.Timeline{belt}, []string{course.ViewSemaphore}, course.ViewRace},
		{"which may still come", []*trace.Timeline{begun}, []string{course.ViewSemaphore}, course.ViewSemaphore},
	}
	for _, test := range tests {
		if got := views.Of(test.programs, test.names...); got.Name != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got.Name, test.want)
		}
	}
}

func TestGoingThroughTheViews(t *testing.T) {
	programs := []*trace.Timeline{trace.Build(tracetest.Recorded("turnstile"))}
	first := views.Of(programs, course.ViewRace)
	seen := map[string]bool{}
	for v := first; !seen[v.Name]; v = views.After(v, programs) {
		seen[v.Name] = true
	}
	for _, v := range views.All() {
		if seen[v.Name] != v.Shows(programs[0]) {
			t.Errorf("%s: seen %v, and shows something: %v", v.Name, seen[v.Name], v.Shows(programs[0]))
		}
	}
}
