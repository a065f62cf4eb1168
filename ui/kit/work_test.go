package kit_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/progress"
	"lesswait/ui/kit"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

func TestTaskOwnsOneRun(t *testing.T) {
	env := kittest.Env(t, theme.Options{})
	var task kit.Task
	first, id := task.Start(env)
	if !task.Owns(id) || first.Err() != nil {
		t.Fatal("the run does not live")
	}
	second, next := task.Start(env)
	if first.Err() == nil || task.Owns(id) || !task.Owns(next) {
		t.Error("a new run did not end the one before")
	}
	task.Stop()
	if second.Err() == nil || task.Owns(next) || task.Running() {
		t.Error("Stop did not end the run")
	}
	task.Stop()
}

func TestBusyWaitsBeforeItSpeaks(t *testing.T) {
	env := kittest.Env(t, theme.Options{ASCII: true})
	now := kittest.Now()
	env.Now = func() time.Time { return now }
	var ticks []tea.Msg
	var waits []time.Duration
	env.After = func(d time.Duration, msg tea.Msg) tea.Cmd {
		ticks, waits = append(ticks, msg), append(waits, d)
		return nil
	}
	var busy kit.Busy
	busy.Start(env, "starting Python")
	if busy.View() != "" || waits[0] != 500*time.Millisecond {
		t.Fatalf("said %q at once, then waits %v", busy.View(), waits[0])
	}
	now = now.Add(1500 * time.Millisecond)
	busy.Update(ticks[0])
	if got := ansi.Strip(busy.View()); got != "/ starting Python 1.5 s" {
		t.Errorf("said %q", got)
	}
	stale := ticks[1]
	busy.Start(env, "again")
	if busy.Update(stale); busy.View() != "" {
		t.Error("moved by the tick of a wait that is over")
	}
	busy.Stop()
	if busy.Update(ticks[2]); busy.View() != "" {
		t.Error("moves after Stop")
	}
}

func TestSave(t *testing.T) {
	env := kittest.Env(t, theme.Options{})
	got := env.Save(func(p *progress.Store) error { return p.Predicted("d1", 2) })()
	if got != (kit.Saved{}) || env.Progress.State().Predictions["d1"].Option != 2 {
		t.Errorf("%#v, %v", got, env.Progress.State())
	}
	failed := env.Save(func(*progress.Store) error { return errors.New("the disk is full") })()
	if n, ok := failed.(kit.Notice); !ok || n.Tone != kit.Bad || !strings.HasPrefix(n.Text, "The disk") {
		t.Errorf("a failure said %#v", failed)
	}
}

func TestScrollReveal(t *testing.T) {
	s := kit.NewScroll(kittest.Env(t, theme.Options{}))
	s.SetSize(10, 5)
	s.SetLines(strings.Split(strings.Repeat("line\n", 30), "\n"))
	for _, c := range []struct{ at, from, to, want int }{
		{0, 2, 4, 0}, {0, 6, 8, 3}, {20, 6, 8, 6}, {10, 11, 20, 11}, {0, 28, 31, 26},
	} {
		s.To(c.at)
		if s.Reveal(c.from, c.to); s.At() != c.want {
			t.Errorf("from %d, %d..%d is shown at %d, want %d", c.at, c.from, c.to, s.At(), c.want)
		}
	}
}

func TestScrollKeys(t *testing.T) {
	s := kit.NewScroll(kittest.Env(t, theme.Options{}))
	s.SetSize(10, 5)
	s.SetLines(strings.Split(strings.Repeat("line\n", 30), "\n"))
	for _, c := range []struct {
		key  string
		want int
	}{{"j", 1}, {"space", 6}, {"pgup", 1}, {"up", 0}, {"G", 26}, {"home", 0}} {
		if !s.Update(kittest.Key(c.key)) || s.At() != c.want {
			t.Errorf("%s leads to %d, want %d", c.key, s.At(), c.want)
		}
	}
	if s.Update(kittest.Key("x")) {
		t.Error("x is not a key of it")
	}
	s.Keys.PageDown.SetEnabled(false)
	if s.Update(kittest.Key("space")) {
		t.Error("a disabled key moved it")
	}
	if s.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown}); s.At() != 3 {
		t.Errorf("the wheel leads to %d", s.At())
	}
}

// TestScrollTellsOfMore: above, below, both or neither, in both sets of signs,
// without a line becoming wider.
func TestScrollTellsOfMore(t *testing.T) {
	for _, c := range []struct {
		o            theme.Options
		above, below string
	}{{theme.Options{}, "↑", "↓"}, {theme.Options{ASCII: true}, "^", "v"}} {
		s := kit.NewScroll(kittest.Env(t, c.o))
		s.SetSize(10, 3)
		s.SetLines(strings.Split("a\nb\nc\nd\ne", "\n"))
		far := []string{"0%", "50%", "end"}
		for at, want := range []string{
			"a|b|c        " + c.below, "b        " + c.above + "|c|d        " + c.below, "c        " + c.above + "|d|e",
		} {
			s.To(at)
			if s.HowFar() != far[at] {
				t.Errorf("at %d it is told %q", at, s.HowFar())
			}
			var lines []string
			for line := range strings.SplitSeq(ansi.Strip(s.View()), "\n") {
				if ansi.StringWidth(line) != 10 {
					t.Errorf("%q is not 10 wide", line)
				}
				lines = append(lines, strings.TrimRight(line, " "))
			}
			if got := strings.Join(lines, "|"); got != want {
				t.Errorf("at %d: %q, want %q", at, got, want)
			}
		}
		s.SetSize(10, 5)
		s.SetLines(strings.Split("a\nb\nc\nd\ne", "\n"))
		if strings.ContainsAny(s.View(), c.above+c.below) || s.HowFar() != "" {
			t.Error("more is promised than there is")
		}
	}
}
