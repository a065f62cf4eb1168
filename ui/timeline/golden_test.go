package timeline_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/ui/ink"
	"lesswait/ui/theme"
	"lesswait/ui/timeline"
)

func program(title, note string, events []trace.Event) timeline.Program {
	return timeline.Program{Title: title, Note: note, Timeline: trace.Build(events)}
}

func race(n int) timeline.Race {
	return timeline.Race{Now: trace.End, Programs: []timeline.Program{
		program("sequential", "time.sleep, one after the other", tracetest.Sequential(n)),
		program("concurrent", "asyncio.gather(…)", tracetest.Concurrent(n)),
	}}
}

func one(title string, events []trace.Event) timeline.Race {
	return timeline.Race{Now: trace.End, Programs: []timeline.Program{program(title, "", events)}}
}

// failing is n tasks of which every ninth fails, and the last two are cancelled. All
// have the same first argument.
func failing(n int) []trace.Event {
	s := tracetest.NewScript("failing.py", "virtual")
	timers := make([]string, n)
	for i := range n {
		task, call := fmt.Sprintf("T%d", i+1), fmt.Sprintf("K%d", i+1)
		s.Task(task, "fetch", "T0").Step(task).Call(call, task, "fetch", fmt.Sprintf("'site', %d", i), 3)
		timers[i] = s.Sleep(task, call, int64(i+1)*10_000, 4)
	}
	for i := range n {
		task, call := fmt.Sprintf("T%d", i+1), fmt.Sprintf("K%d", i+1)
		s.At(int64(i+1)*10_000).Wake(task, timers[i], 0).Step(task)
		switch {
		case i >= n-2:
			s.Return(call, "CancelledError").Finish(task, "cancelled", "")
		case i%9 == 4:
			s.Return(call, "ValueError").Finish(task, "error", "ValueError")
		default:
			s.Return(call, "").Finish(task, "ok", "")
		}
	}
	return s.Exit(0)
}

// scenes are the pictures worth keeping an eye on.
func scenes() map[string]timeline.Race {
	half := race(3)
	half.Now, half.Live = 1_500_000, true
	chosen := race(30)
	chosen.Selected = timeline.Place{Program: 1, Lane: "K20"}
	zoomed := one("blocked", tracetest.Blocked())
	zoomed.From, zoomed.To = 100_000, 320_000
	return map[string]timeline.Race{
		"race":    race(3),
		"half":    half,
		"thirty":  chosen,
		"many":    one("staggered", tracetest.Staggered(2_000)),
		"blocked": one("blocked", tracetest.Blocked()),
		"zoomed":  zoomed,
		"limited": one("two slots", tracetest.Limited(6, 2)),
		"ends":    one("", tracetest.Ends()),
		"threads": one("to_thread", tracetest.Threads(3, false)),
		"failing": one("some of forty", failing(40)),
	}
}

func TestScenes(t *testing.T) {
	for name, r := range scenes() {
		for _, width := range []int{40, 80, 120} {
			for _, ascii := range []bool{false, true} {
				set := map[bool]string{false: "utf8", true: "ascii"}[ascii]
				t.Run(fmt.Sprintf("%s-%d-%s", name, width, set), func(t *testing.T) {
					lines := timeline.Render(r, ink.Options{Width: width, Height: 24, ASCII: ascii})
					golden.RequireEqual(t, strings.Join(lines, "\n")+"\n")
				})
			}
		}
	}
}

func TestColours(t *testing.T) {
	looks := map[string]theme.Options{"dark": {Dark: true}, "light": {}, "nocolor": {Dark: true, NoColor: true}}
	for _, name := range []string{"half", "blocked", "ends", "limited", "threads", "failing"} {
		for look, o := range looks {
			for _, width := range []int{40, 80, 120} {
				t.Run(fmt.Sprintf("%s-%d-%s", name, width, look), func(t *testing.T) {
					lines := timeline.Render(scenes()[name], ink.Options{Width: width, Height: 24, Styles: ink.StylesOf(theme.New(o))})
					golden.RequireEqual(t, strings.Join(lines, "\n")+"\n")
				})
			}
		}
	}
}

func TestSentences(t *testing.T) {
	for name, r := range scenes() {
		t.Run(name, func(t *testing.T) { golden.RequireEqual(t, timeline.Linear(r)) })
	}
}

func TestDetails(t *testing.T) {
	tests := []struct {
		name, lane string
		race       timeline.Race
	}{
		{"frozen", "K2", one("", tracetest.Blocked())},
		{"holding", "K4", one("", tracetest.Blocked())},
		{"failed", "K2", one("", tracetest.Ends())},
		{"queued", "K7", one("", tracetest.Limited(6, 2))},
	}
	for _, test := range tests {
		for _, width := range []int{40, 80} {
			t.Run(fmt.Sprintf("%s-%d", test.name, width), func(t *testing.T) {
				tl := test.race.Programs[0].Timeline
				lines := timeline.Detail(tl, tl.Lane(test.lane), trace.End, ink.Options{Width: width, Height: 20})
				golden.RequireEqual(t, strings.Join(lines, "\n")+"\n")
			})
		}
	}
}
