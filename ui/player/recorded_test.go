package player

import (
	"testing"
	"time"

	"lesswait/internal/course"
	"lesswait/internal/demo"
	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

// A run that was saved is there at once, at its end, and can be gone through; it
// is not run again.
func TestASavedRun(t *testing.T) {
	d := &course.Demo{ID: "trace", Title: "crawl.py", Programs: []course.Program{{Name: "a", Title: "crawl.py", File: "crawl.py", Source: "import asyncio\n"}}}
	line := trace.Build(tracetest.Concurrent(3))
	env := kittest.Env(t, theme.Options{Dark: true})
	p := New(env, d, Deps{Recorded: &Recorded{
		Lines: []*trace.Timeline{line}, Sources: []map[string]string{nil}, Results: []demo.Racer{{Program: d.Programs[0], Wall: time.Second, Traced: true}},
	}})
	p.SetSize(120, 40)
	if p.stage != replaying || p.head.Now != line.End || p.pane != paneCode {
		t.Fatalf("stage %d at %d, pane %v", p.stage, p.head.Now, p.pane)
	}
	if p.keys.Again.Enabled() || p.keys.Run.Enabled() || !p.keys.travel.Play.Enabled() {
		t.Error("it can be run, or can't be played")
	}
	if cmd := p.Update(kittest.Key("r")); cmd != nil || p.stage != replaying {
		t.Errorf("r does something: stage %d", p.stage)
	}
	p.Update(kittest.Key("home"))
	if p.head.Now != 0 {
		t.Errorf("home goes to %d", p.head.Now)
	}
}

// TestSourceless: where a saved run holds no source, the code pane says so, and how
// to get one that does.
func TestSourceless(t *testing.T) {
	d := soloDemo()
	d.Programs[0].Source, d.Programs[0].File = "", "crawl.py"
	env := kittest.Env(t, theme.Options{NoColor: true})
	line := trace.Build(tracetest.Sequential(3))
	p := New(env, d, Deps{Recorded: &Recorded{
		Lines: []*trace.Timeline{line}, Sources: []map[string]string{nil}, Results: []demo.Racer{{Program: d.Programs[0]}},
	}})
	p.SetSize(120, 40)
	r := &driver{t: t, p: p}
	r.sees("doesn't hold the text of crawl.py", "lesswait trace --save RUN.jsonl crawl.py")
}

// TestPanelsOfASavedRun: nobody names the panels of a saved run, and the one that suits
// it is there, as of the moment shown.
func TestPanelsOfASavedRun(t *testing.T) {
	d := soloDemo()
	line := trace.Build(tracetest.Recorded("paused"))
	p := New(kittest.Env(t, theme.Options{NoColor: true}), d, Deps{Recorded: &Recorded{
		Lines: []*trace.Timeline{line}, Sources: []map[string]string{nil}, Results: []demo.Racer{{Program: d.Programs[0], Wall: time.Second, Traced: true}},
	}})
	p.SetSize(120, 40)
	r := &driver{t: t, p: p}
	r.sees("when heartbeat woke", "gap 1.5")
	p.Update(kittest.Key("home"))
	r.sees("when heartbeat woke", "0 beats")
}
