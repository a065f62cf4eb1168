package perfetto

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"lesswait/internal/trace"
	"lesswait/ui/export"
	"lesswait/ui/ink"
)

// loopTID is the thread of the event loop, above all others.
const loopTID = 1

// process makes the events of a program.
type process struct {
	pid    int
	title  string
	t      *trace.Timeline
	flows  *int // how many there are, of all programs
	events []event
}

func newProcess(r export.Recording, i int, flows *int) *process {
	p := r.Race.Programs[i]
	title := strings.TrimSpace(r.Race.Letter(i) + " " + cmp.Or(ink.Clean(p.Title), "program"))
	return &process{pid: i + 1, title: title, t: r.Race.Line(i), flows: flows}
}

func (p *process) add() {
	ts := newTracks(p.t)
	p.meta("process_name", 0, map[string]any{"name": p.title})
	p.meta("process_labels", 0, map[string]any{"labels": strings.TrimSpace("CPython " + ink.Clean(p.t.Python) + ", " + ink.Clean(p.t.Clock) + " time")})
	p.meta("process_sort_index", 0, map[string]any{"sort_index": p.pid})
	if len(p.t.Loop) > 0 {
		p.loop()
	}
	for _, k := range ts.all {
		p.thread(k.tid, k.name)
		for _, l := range k.lanes {
			p.call(k.tid, l)
		}
	}
	p.wakes(ts)
	p.instants()
	p.counters()
}

func (p *process) put(e event) {
	e.PID = p.pid
	p.events = append(p.events, e)
}

func (p *process) meta(name string, tid int, args map[string]any) {
	p.put(event{Name: name, Phase: metadata, TID: tid, Args: args})
}

func (p *process) thread(tid int, name string) {
	p.meta("thread_name", tid, map[string]any{"name": name})
	p.meta("thread_sort_index", tid, map[string]any{"sort_index": tid})
}

func (p *process) slice(tid int, name, cat string, from, to int64, args map[string]any) {
	dur := max(to-from, 0)
	p.put(event{Name: name, Cat: cat, Phase: complete, T: from, Dur: &dur, TID: tid, Args: args})
}

// loop is when the event loop ran steps, and when it was held.
func (p *process) loop() {
	p.thread(loopTID, "event loop")
	for _, sp := range p.t.Busy().Spans {
		if sp.State == trace.Blocked {
			p.slice(loopTID, cmp.Or("held by "+ink.Clean(sp.What), "held"), "holding", sp.From, sp.To, line(sp.Line))
		} else {
			p.slice(loopTID, "runs", "running", sp.From, sp.To, nil)
		}
	}
}

// call is a lane: a slice for the call, and in it one for each state.
func (p *process) call(tid int, l *trace.Lane) {
	args := line(l.Line)
	args["outcome"] = l.Outcome.String()
	for name, text := range map[string]string{"arguments": l.Args, "error": l.Error} {
		if text != "" {
			args[name] = ink.Clean(text)
		}
	}
	p.slice(tid, ink.Clean(l.Label), "call", l.Start, endOf(l, p.t.End), args)
	for _, sp := range l.Spans {
		if sp.State != trace.Calling && sp.State != trace.None {
			p.slice(tid, stateName(sp), sp.State.String(), max(sp.From, l.Start), min(sp.To, endOf(l, p.t.End)), line(sp.Line))
		}
	}
}

func stateName(sp trace.Span) string {
	name := ink.Meaning(ink.LookOf(sp))
	if sp.What != "" {
		name += ": " + ink.Clean(sp.What)
	}
	return name
}

func line(n int) map[string]any {
	if n == 0 {
		return map[string]any{}
	}
	return map[string]any{"line": n}
}

// wakes are flows from the task that made another one ready to that one.
func (p *process) wakes(ts *tracks) {
	for _, turn := range p.t.Loop {
		if (turn.Kind != trace.Woken && turn.Kind != trace.Created) || turn.By == nil || turn.By == turn.Task {
			continue
		}
		from, to := ts.of(turn.By, turn.T, p.t.End), ts.of(turn.Task, turn.T, p.t.End)
		if from == nil || to == nil {
			continue
		}
		*p.flows++
		p.put(event{Name: "wakes", Cat: "wake", Phase: flowStart, T: turn.T, TID: from.tid, ID: *p.flows})
		p.put(event{Name: "wakes", Cat: "wake", Phase: flowEnd, T: turn.T, TID: to.tid, ID: *p.flows, Bind: "e"})
	}
}

// instants are what has a moment and no length.
func (p *process) instants() {
	at := func(t int64, name, cat string, n int) {
		p.put(event{Name: cmp.Or(ink.Clean(name), cat), Cat: cat, Phase: instant, T: t, Scope: "p", TID: loopTID, Args: line(n)})
	}
	for _, m := range p.t.Marks {
		at(m.T, m.Label, "mark", 0)
	}
	for _, w := range p.t.Warnings {
		at(w.T, w.Text, "warning", w.Line)
	}
	for _, o := range p.t.Output {
		for _, line := range o.Lines() {
			at(o.T, line.Text, "output", o.Line)
		}
	}
	for _, task := range p.t.Tasks {
		for _, c := range task.Cancels {
			at(c.At, "cancel "+task.Called(), "cancel", c.Line)
		}
	}
}

// counters are how full queues and semaphores are, and the gauges.
func (p *process) counters() {
	count := func(name string, t int64, values map[string]any) {
		p.put(event{Name: name, Phase: counter, T: t, TID: 0, Args: values})
	}
	for i, q := range p.t.Queues {
		for _, d := range q.Depths {
			count(fmt.Sprintf("queue %d", i+1), d.T, map[string]any{"items": d.Items})
		}
	}
	for i, s := range p.t.Semaphores {
		for _, u := range s.Uses {
			count(fmt.Sprintf("semaphore %d", i+1), u.T, map[string]any{"held": u.Held, "queued": u.Queued})
		}
	}
	for _, name := range slices.Sorted(maps.Keys(p.t.Gauges)) {
		for _, s := range p.t.Gauges[name] {
			count("gauge "+ink.Clean(name), s.T, map[string]any{"value": s.Value})
		}
	}
}
