package player

import (
	"testing"

	"lesswait/internal/course"
	"lesswait/ui/theme"
)

// mendable is a race whose first program has a fix that is in it, and whose third
// one has a fix that runs only beside it.
func mendable() *course.Demo {
	d := raceDemo()
	d.Programs[0].Fix = "gather.py"
	third := d.Programs[0]
	third.Name, third.File, third.Title, third.Fix = "again", "again.py", "one after another again", "mended.py"
	d.Programs = append(d.Programs, third)
	mended := d.Programs[1]
	mended.Name, mended.File, mended.Title = "gather", "mended.py", "mended"
	d.Fixes = []course.Program{mended}
	return d
}

func (p *Player) names() (names []string) {
	for _, one := range p.race.racers {
		names = append(names, one.program.Title)
	}
	return names
}

// offers checks what the key for the fix is said to do.
func (r *driver) offers(what string) *driver {
	r.t.Helper()
	if k := r.p.keys.pair.Fix; !k.Enabled() || k.Help().Desc != what {
		r.t.Fatalf("f is to do %q (%v), want %q", k.Help().Desc, k.Enabled(), what)
	}
	return r
}

// TestFix: f runs the mended program beside the one with the mistake, says what
// sets them apart, and goes back to all of them.
func TestFix(t *testing.T) {
	r := open(t, mendable(), &fakes{}, theme.Options{}, 120, 50)
	if r.p.keys.pair.Fix.Enabled() {
		t.Error("there is a fix before anything has run")
	}
	r.press("2").tick(frameStep).sees("You said").offers("the fix of A")
	r.press("f").tick(frameStep).offers("all programs").sees("A took 3.00 s, with 3 waits in a row").misses("You said")
	if got := r.p.names(); len(got) != 2 || got[0] != "one after another" || got[1] != "all at once" {
		t.Errorf("beside each other are %v", got)
	}
	r.press("r").tick(frameStep)
	if len(r.p.race.racers) != 2 {
		t.Error("a rerun of the two runs all programs")
	}
	r.press("f").sees("You said", "one after another again").offers("the fix of A")
	for r.p.keys.pair.Fix.Help().Desc != "the fix of C" {
		r.press("j")
	}
	r.press("f").tick(frameStep)
	if got := r.p.names(); len(got) != 2 || got[0] != "one after another again" || got[1] != "mended" {
		t.Errorf("beside each other are %v", got)
	}
}

// TestNoFix: where no program is mended there is no key for it.
func TestNoFix(t *testing.T) {
	r := open(t, raceDemo(), &fakes{}, theme.Options{}, 120, 50)
	r.press("2").tick(frameStep)
	if r.p.keys.pair.Fix.Enabled() {
		t.Error("the help has a key that does nothing")
	}
	r.press("f")
	if len(r.p.race.racers) != 2 || r.p.run.Running() {
		t.Error("f does something where there is no fix")
	}
}

// TestFixThatStops: the whole race is there again after esc.
func TestFixThatStops(t *testing.T) {
	r := open(t, mendable(), &fakes{}, theme.Options{}, 120, 50)
	r.press("2").tick(frameStep)
	r.p.start() // as f does, and nothing comes
	r.p.draw()
	r.press("esc").sees("You said").offers("the fix of A")
	if len(r.p.race.racers) != 3 {
		t.Errorf("%d programs are shown", len(r.p.race.racers))
	}
}

// TestBefore: b shows one program as it ran before and as it runs now.
func TestBefore(t *testing.T) {
	r := open(t, raceDemo(), &fakes{}, theme.Options{}, 120, 50)
	r.press("2").tick(frameStep)
	if r.p.keys.pair.Before.Enabled() {
		t.Error("there is a run before the first")
	}
	r.press("+", "r").tick(frameStep).press("b")
	r.sees("one after another, before: 3 requests", "one after another, now: 30 requests", "A called fetch 3 times, B 30 times.")
	r.press("b").sees("You said")
	if len(r.p.race.racers) != 2 || r.p.race.racers[1].program.Name != "gather" {
		t.Errorf("b goes back to %v", r.p.names())
	}
}
