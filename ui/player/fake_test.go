package player

import (
	"context"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/course"
	"lesswait/internal/demo"
	"lesswait/internal/httplab"
	"lesswait/internal/python"
	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/ui/kit"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

// raceDemo is a race of three programs with a parameter.
func raceDemo() *course.Demo {
	plain := "import time\n\nn = 3\n\n\ndef fetch(url):\n    time.sleep(1)\n\n\nfor i in range(n):\n    fetch(f\"url{i}\")\n"
	async := "import asyncio\n\nn = 3\n\n\nasync def fetch(url):\n    await asyncio.sleep(1)\n\n\nasync def main():\n    await asyncio.gather(*(fetch(f\"url{i}\") for i in range(n)))\n\n\nasyncio.run(main())\n"
	return &course.Demo{
		ID: "d2", Lesson: "the-solution", Title: "The race", View: course.ViewRace, Clock: course.ClockReal,
		Question: "The first program takes a second a request. How long does the second one take?",
		Options: []course.Option{
			{Text: "3 seconds", Because: "That is the sum of the waits."},
			{Text: "1 second", Right: true, Because: "Right: the waits pass together."},
		},
		Params: []course.Param{{Name: "n", Title: "requests", Default: 3, Choices: []int{3, 30, 1000}}},
		Programs: []course.Program{
			{Name: "sequential", File: "sequential.py", Title: "one after another", Max: map[string]int{"n": 30}, Beyond: "It would take 17 minutes.", Source: plain},
			{Name: "gather", File: "gather.py", Title: "all at once", Source: async},
		},
		Why: "gather starts every request before it waits.",
	}
}

// soloDemo is one program that races alone.
func soloDemo() *course.Demo {
	d := raceDemo()
	d.ID, d.Title, d.Params, d.Programs = "d1", "Where do three seconds go?", nil, d.Programs[:1]
	d.Programs[0].Max = nil
	return d
}

// stream is what a program of the tests' demos shows.
func stream(p course.Program, n int) []trace.Event {
	if p.Name == "gather" {
		return tracetest.Concurrent(n)
	}
	return tracetest.Sequential(n)
}

// fakes stand in for Python: they hand over whole recordings at once.
type fakes struct {
	engine  error
	run     error
	crash   string // the error of the second program
	virtual bool
	again   bool          // headline times come from another run
	events  []trace.Event // of every program, where they are not the usual ones
	web     bool          // the programs have web servers, and import a client
	ran     []map[string]int
}

func (f *fakes) deps() Deps {
	return Deps{
		Engine: func(_ context.Context, progress func(string, int64, int64)) (python.Runner, string, error) {
			progress("unpacking CPython", 1, 2)
			return nil, "3.14.6", f.engine
		},
		Run: f.race,
	}
}

func (f *fakes) race(_ context.Context, _ python.Runner, d *course.Demo, params map[string]int, sink func(demo.Update)) (demo.Result, error) {
	f.ran = append(f.ran, params)
	if f.run != nil {
		return demo.Result{}, f.run
	}
	programs, err := d.WithParams(params)
	if err != nil {
		return demo.Result{}, err
	}
	var result demo.Result
	for i, p := range programs {
		events := stream(p, max(params["n"], 3))
		if f.virtual {
			events = tracetest.Virtual(3)
		}
		if f.events != nil {
			events = f.events
		}
		sink(demo.Update{Racer: i, Events: events})
		line := trace.Build(events)
		racer := demo.Racer{
			Program: p, Traced: !f.again, Events: len(events),
			Wall: time.Duration(line.End) * time.Microsecond, CPU: time.Duration(line.CPU) * time.Microsecond,
		}
		if i == 1 {
			racer.Error = f.crash
		}
		if f.web {
			racer.Server = &httplab.Seen{Connections: 10 - 9*i, Requests: 10, Peak: 1, Statuses: map[int]int{200: 10}}
			racer.Libraries = []demo.Library{{Name: "httpx"}}
		}
		result.Racers = append(result.Racers, racer)
	}
	return result, nil
}

// driver plays the part of Bubble Tea, with a clock that the test holds.
type driver struct {
	t    testing.TB
	p    *Player
	env  *kit.Env
	now  time.Time
	due  []tea.Msg // ticks that were asked for
	said []kit.Notice
}

func open(t testing.TB, d *course.Demo, f *fakes, o theme.Options, width, height int) *driver {
	t.Helper()
	r := &driver{t: t, env: kittest.Env(t, o), now: kittest.Now()}
	r.env.Now = func() time.Time { return r.now }
	r.env.After = func(_ time.Duration, msg tea.Msg) tea.Cmd {
		r.due = append(r.due, msg)
		return nil
	}
	r.p = New(r.env, d, f.deps())
	r.resize(width, height)
	r.run(r.p.Init())
	return r
}

func (r *driver) resize(width, height int) { r.p.SetSize(kit.BodySize(width, height)) }

func (r *driver) run(cmd tea.Cmd) {
	for _, msg := range kittest.Messages(cmd) {
		if n, ok := msg.(kit.Notice); ok {
			r.said = append(r.said, n)
		}
		r.run(r.p.Update(msg))
	}
}

func (r *driver) press(names ...string) *driver {
	for _, name := range names {
		r.run(r.p.Update(kittest.Key(name)))
	}
	return r
}

// tick lets time pass, and all the ticks come that were asked for.
func (r *driver) tick(d time.Duration) *driver {
	r.now = r.now.Add(d)
	due := r.due
	r.due = nil
	for _, msg := range due {
		r.run(r.p.Update(msg))
	}
	return r
}

func (r *driver) sees(words ...string) *driver {
	r.t.Helper()
	text := kittest.Plain(r.p.View())
	for _, w := range words {
		if !strings.Contains(text, w) {
			r.t.Fatalf("%q is not to be seen in\n%s", w, text)
		}
	}
	return r
}

func (r *driver) misses(words ...string) {
	r.t.Helper()
	text := kittest.Plain(r.p.View())
	for _, w := range words {
		if strings.Contains(text, w) {
			r.t.Fatalf("%q is to be seen in\n%s", w, text)
		}
	}
}
