package perfetto_test

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/ui/export"
	"lesswait/ui/export/exporttest"
	"lesswait/ui/export/perfetto"
	"lesswait/ui/timeline"
)

// event is what the format says of one; a pointer is a field that may be missing.
type event struct {
	Name *string
	Cat  *string
	Ph   string
	TS   *float64
	Dur  *float64
	PID  *int
	TID  *int
	ID   *int
	BP   *string
	S    *string
	Args map[string]any
}

func made(t *testing.T, r export.Recording) []event {
	t.Helper()
	text, err := perfetto.Make(r)
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		TraceEvents     []event
		DisplayTimeUnit string
	}
	if err := json.Unmarshal(text, &file); err != nil {
		t.Fatal(err)
	}
	if file.DisplayTimeUnit != "ms" && file.DisplayTimeUnit != "ns" {
		t.Errorf("the unit is %q", file.DisplayTimeUnit)
	}
	return file.TraceEvents
}

func recordings() map[string]export.Recording {
	all := exporttest.Scenes()
	for _, name := range []string{"turnstile", "belt_cut", "turns", "held", "kept", "pooled", "abandoned"} {
		all[name] = export.Recording{Race: timeline.Race{Now: trace.End, Programs: []timeline.Program{{Title: name, Timeline: trace.Build(tracetest.Recorded(name))}}}}
	}
	return all
}

// TestFormat holds every event against what the Trace Event Format says of its
// phase (https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU).
func TestFormat(t *testing.T) {
	for name, r := range recordings() {
		t.Run(name, func(t *testing.T) {
			c := checker{t: t, named: map[thread]bool{}, flows: map[int][]event{}}
			for i, e := range made(t, r) {
				c.event(fmt.Sprintf("event %d (%s)", i, e.Ph), e)
			}
			c.threads()
			c.flowsMatch()
		})
	}
}

type thread struct{ pid, tid int }

type checker struct {
	t      *testing.T
	last   float64 // the newest moment
	named  map[thread]bool
	slices []event
	flows  map[int][]event
}

func (c *checker) event(at string, e event) {
	if e.Name == nil || *e.Name == "" || e.PID == nil || e.TID == nil || e.TS == nil {
		c.t.Fatalf("%s has no name, process, thread or moment: %+v", at, e)
	}
	switch e.Ph {
	case "M":
		c.metadata(at, e)
		return
	case "X":
		if e.Dur == nil || *e.Dur < 0 || e.Cat == nil {
			c.t.Errorf("%s has no length or no category", at)
		}
		c.slices = append(c.slices, e)
	case "i":
		if e.S == nil || !slices.Contains([]string{"g", "p", "t"}, *e.S) {
			c.t.Errorf("%s has no scope", at)
		}
	case "C":
		c.counter(at, e)
	case "s", "f":
		if e.ID == nil || e.Cat == nil || e.Ph == "f" && (e.BP == nil || *e.BP != "e") {
			c.t.Fatalf("%s is no flow", at)
		}
		c.flows[*e.ID] = append(c.flows[*e.ID], e)
	default:
		c.t.Errorf("%s: no such phase", at)
	}
	if *e.TS < c.last || *e.TS < 0 || *e.TS != math.Trunc(*e.TS) {
		c.t.Errorf("%s at %v, after %v", at, *e.TS, c.last)
	}
	c.last = *e.TS
}

func (c *checker) metadata(at string, e event) {
	field := map[string]string{
		"process_name": "name", "process_labels": "labels", "process_sort_index": "sort_index",
		"thread_name": "name", "thread_sort_index": "sort_index",
	}[*e.Name]
	if field == "" || e.Args[field] == nil || e.Args[field] == "" {
		c.t.Errorf("%s: %s with %v", at, *e.Name, e.Args)
	}
	if strings.HasSuffix(*e.Name, "_name") {
		if id := (thread{*e.PID, *e.TID}); c.named[id] {
			c.t.Errorf("%s names %v again", at, id)
		} else {
			c.named[id] = true
		}
	}
}

func (c *checker) counter(at string, e event) {
	if len(e.Args) == 0 {
		c.t.Errorf("%s counts nothing", at)
	}
	for series, value := range e.Args {
		if _, ok := value.(float64); !ok {
			c.t.Errorf("%s: %s is %v", at, series, value)
		}
	}
}

// threads: every slice is on a thread that has a name, and the slices of a thread
// lie in one another or side by side.
func (c *checker) threads() {
	open := map[thread][]float64{} // ends
	for _, e := range c.slices {
		id := thread{*e.PID, *e.TID}
		if !c.named[id] {
			c.t.Fatalf("%s is on %v, which has no name", *e.Name, id)
		}
		stack := open[id]
		for len(stack) > 0 && stack[len(stack)-1] <= *e.TS {
			stack = stack[:len(stack)-1]
		}
		if n := len(stack); n > 0 && stack[n-1] < *e.TS+*e.Dur {
			c.t.Errorf("%s at %v for %v on %v overlaps another, which ends at %v", *e.Name, *e.TS, *e.Dur, id, stack[n-1])
		}
		open[id] = append(stack, *e.TS+*e.Dur)
	}
}

// flowsMatch: a flow has one beginning and one end, each on a slice.
func (c *checker) flowsMatch() {
	for id, pair := range c.flows {
		if len(pair) != 2 || pair[0].Ph != "s" || pair[1].Ph != "f" || *pair[0].Cat != *pair[1].Cat || *pair[0].Name != *pair[1].Name {
			c.t.Errorf("flow %d is %+v", id, pair)
			continue
		}
		for _, end := range pair {
			if !slices.ContainsFunc(c.slices, func(e event) bool {
				return *e.PID == *end.PID && *e.TID == *end.TID && *e.TS <= *end.TS && *end.TS <= *e.TS+*e.Dur
			}) {
				c.t.Errorf("flow %d is on no slice at %v", id, *end.TS)
			}
		}
	}
}

func TestWhatIsInIt(t *testing.T) {
	all := map[string]int{}
	for _, name := range []string{"states", "queue", "marked", "hostile"} {
		for _, e := range made(t, exporttest.Scenes()[name]) {
			category := ""
			if e.Cat != nil {
				category = *e.Cat
			}
			all[e.Ph+" "+category]++
		}
	}
	for _, want := range []string{
		"M ", "X call", "X running", "X waiting", "X queued", "X frozen", "X blocked", "X holding", "X threaded",
		"i mark", "i warning", "i output", "i cancel", "s wake", "f wake", "C ",
	} {
		if all[want] == 0 {
			t.Errorf("there is no %q among %v", want, all)
		}
	}
}

func TestFile(t *testing.T) {
	for _, name := range []string{"race", "queue"} {
		t.Run(name, func(t *testing.T) {
			text, err := perfetto.Make(exporttest.Scenes()[name])
			if err != nil {
				t.Fatal(err)
			}
			golden.RequireEqual(t, text)
		})
	}
}
