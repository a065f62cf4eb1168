package trace_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
)

// fetches are calls of fetch with these arguments, each in a task of its own.
func fetches(args ...string) *trace.Timeline {
	s := tracetest.NewScript("names.py", "virtual")
	for i, text := range args {
		task := fmt.Sprintf("T%d", i+1)
		s.Task(task, "fetch", "").Step(task).Call(fmt.Sprintf("K%d", i+1), task, "fetch", text, 3)
	}
	return trace.Build(s.Events())
}

func TestCallsAreNamedByTheArgumentThatTellsThemApart(t *testing.T) {
	for name, c := range map[string]struct{ args, want []string }{
		"the first where it does":                {[]string{"'a', 1", "'b', 1"}, []string{"fetch a", "fetch b"}},
		"another where the first is the same":    {[]string{"'site', 1", "'site', 2", "'site', 3"}, []string{"fetch 1", "fetch 2", "fetch 3"}},
		"one passed by name":                     {[]string{"'site', page=1", "'site', page=2"}, []string{"fetch 1", "fetch 2"}},
		"never an object":                        {[]string{"<Client>, 'x', 5", "<Pool>, 'x', 6"}, []string{"fetch 5", "fetch 6"}},
		"another once the first repeats":         {[]string{"'a', 1", "'b', 2", "'a', 3"}, []string{"fetch 1", "fetch 2", "fetch 3"}},
		"the first again where each repeats":     {[]string{"'u1', 1", "'u1', 2", "'u2', 1", "'u2', 2"}, []string{"fetch u1", "fetch u1 #2", "fetch u2", "fetch u2 #2"}},
		"the first that differs at all":          {[]string{"'s', 'a'", "'s', 'a'", "'s', 'b'", "'s', 'b'"}, []string{"fetch a", "fetch a #2", "fetch b", "fetch b #2"}},
		"numbers where all is the same":          {[]string{"'s', 1", "'s', 1"}, []string{"fetch s", "fetch s #2"}},
		"by function where one lacks it":         {[]string{"'s', 1", "'s', 2", "'s'"}, []string{"fetch 1", "fetch 2", "fetch"}},
		"an argument with a comma in brackets":   {[]string{"(1, 2), 7", "(1, 2), 8"}, []string{"fetch 7", "fetch 8"}},
		"without arguments":                      {[]string{"", ""}, []string{"fetch", "fetch #2"}},
		"what was told of the first comes again": {[]string{"1, 2", "1, 1"}, []string{"fetch 2", "fetch 1"}},
	} {
		tl := fetches(c.args...)
		var lanes, tasks []string
		for i, l := range tl.Lanes {
			lanes, tasks = append(lanes, l.Label), append(tasks, tl.Tasks[i].Called())
		}
		if diff := cmp.Diff(c.want, lanes); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if !slices.Equal(lanes, tasks) {
			t.Errorf("%s: lanes are %v, and their tasks %v", name, lanes, tasks)
		}
	}
}

// TestLabelsAreUnlike: whatever calls come, no two have the same label.
func TestLabelsAreUnlike(t *testing.T) {
	for seed := range 200 {
		var args []string
		for i := range 12 {
			args = append(args, fmt.Sprintf("%d, %d, %d", (i*seed)%3, (i+seed*i)%5, (i*i+seed)%4))
		}
		given := map[string]bool{}
		for _, l := range fetches(args...).Lanes {
			if given[l.Label] {
				t.Fatalf("%s stands for two of %q", l.Label, args)
			}
			given[l.Label] = true
		}
	}
}
