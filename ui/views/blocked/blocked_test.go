package blocked_test

import (
	"strings"
	"testing"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
	"lesswait/ui/views/blocked"
	"lesswait/ui/views/viewstest"
)

func view() viewstest.View {
	return viewstest.View{Render: blocked.Render, Legend: blocked.Legend, Linear: blocked.Linear}
}

func one(events []trace.Event) timeline.Race {
	return timeline.Race{Now: trace.End, Programs: []timeline.Program{{Timeline: trace.Build(events)}}}
}

func races() map[string]timeline.Race {
	return map[string]timeline.Race{
		"paused":   viewstest.Race(trace.End, "paused", "awaited"),
		"midst":    viewstest.Race(700_000, "paused", "awaited"),
		"kept":     viewstest.Race(trace.End, "paused", "lent", "kept"),
		"ready":    viewstest.Race(trace.End, "held"),
		"incident": one(tracetest.Blocked()),
		"plain":    one(tracetest.Sequential(3)),
		"virtual":  one(tracetest.Virtual(3)),
	}
}

func TestPictures(t *testing.T) { viewstest.Golden(t, view(), races()) }

func TestEverySizeFits(t *testing.T) { viewstest.Fits(t, view(), races()) }

func TestWhatItShows(t *testing.T) {
	for name, want := range map[string][2]bool{
		"paused": {true, true}, "kept": {true, true}, "held": {true, false}, // tasks that never began are not frozen
		"awaited": {false, false}, "lent": {false, false}, "turns": {false, false},
	} {
		tl := trace.Build(tracetest.Recorded(name))
		if got := [2]bool{blocked.Shows(tl), blocked.Suits(tl)}; got != want {
			t.Errorf("%s: shows and suits are %v, want %v", name, got, want)
		}
	}
}

// step is one of a second, of which so much was computed.
func step(cpu int64) []trace.Event {
	s := tracetest.NewScript("hash.py", "real").Task("T1", "main", "").Step("T1").Call("K1", "T1", "main", "", 4)
	s.At(1_000_000).Add(trace.Event{Ev: trace.LoopBlocked, Task: "T1", Line: 8, Num: 1_000_000}, trace.Event{Ev: trace.CPU, Num: cpu})
	return s.Return("K1", "").Finish("T1", "ok", "").Exit(cpu)
}

// TestWhoHardlyComputed is not said to have held the loop: it may have been the machine.
func TestWhoHardlyComputed(t *testing.T) {
	for cpu, want := range map[int64][2]string{
		900_000: {"main held the event loop for 1.00 s: code without an await, line 8", "main held the event loop from 0.000 to 1.000 s"},
		160_000: {"main took 1.00 s for a step and hardly computed, line 8", "main hardly computed in a step from 0.000 to 1.000 s, for 1.000 s, line 8.\n"},
	} {
		r := one(step(cpu))
		picture := strings.Join(blocked.Render(r, ink.Options{Width: 100, Height: 30}), "\n")
		if told := blocked.Linear(r); !strings.Contains(picture, want[0]) || !strings.Contains(told, want[1]) {
			t.Errorf("%d µs computed:\n%s\n%s", cpu, picture, told)
		}
		for _, said := range []string{picture, blocked.Linear(r)} {
			if cpu < 500_000 && strings.Contains(said, "held") {
				t.Errorf("it held something:\n%s", said)
			}
		}
	}
}

// What has not happened yet leaves its row empty: nothing moves in a replay.
func TestThePictureStandsStill(t *testing.T) {
	r := viewstest.Race(trace.End, "paused", "awaited")
	o := ink.Options{Width: 80, Height: 22}
	want := blocked.Render(r, o)
	for now := int64(50_000); now < 2_000_000; now += 150_000 {
		r.Now = now
		got := blocked.Render(r, o)
		if len(got) != len(want) {
			t.Fatalf("at %d µs: %d lines, at the end %d", now, len(got), len(want))
		}
		for i := range got {
			if strings.HasPrefix(want[i], "  heartbeat") != strings.HasPrefix(got[i], "  heartbeat") {
				t.Errorf("at %d µs row %d is %q, at the end %q", now, i, got[i], want[i])
			}
		}
	}
}

func TestNoRowIsAheadOfTime(t *testing.T) {
	r := viewstest.Race(200_000, "paused")
	said := strings.Join(blocked.Render(r, ink.Options{Width: 100, Height: 30}), "\n") + blocked.Linear(r)
	for _, ahead := range []string{"work held", "time.sleep", "late", "due"} {
		if strings.Contains(said, ahead) {
			t.Errorf("%q is told before it happened:\n%s", ahead, said)
		}
	}
}

// Where there is no room for all programs the selected one is drawn.
func TestTheSelectedProgramIsSeen(t *testing.T) {
	r := viewstest.Race(trace.End, "paused", "awaited", "lent", "kept")
	for i, name := range []string{"A  paused", "B  awaited", "C  lent", "D  kept"} {
		r.Selected.Program = i
		if said := strings.Join(blocked.Render(r, ink.Options{Width: 60, Height: 7}), "\n"); !strings.Contains(said, name) {
			t.Errorf("no %q in\n%s", name, said)
		}
	}
}
