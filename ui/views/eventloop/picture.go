// Package eventloop draws the event loop of one program, turn by turn: who runs,
// who is ready and in which order, which timers come next, who waits for other
// things, and in one sentence what just happened.
package eventloop

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
)

// Shows tells whether the program has an event loop.
func Shows(t *trace.Timeline) bool { return len(t.Loop) > 0 }

// Render draws the loop of the selected program.
func Render(r timeline.Race, o ink.Options) []string {
	if o.Width <= 0 || o.Height <= 0 || len(r.Programs) == 0 {
		return nil
	}
	r.Now = r.Moment()
	p := &picture{Sheet: ink.NewSheet(o, r.Now), state: at(r)}
	p.Frame(len("timers 10"), 0, max(p.line.End, 1), false)
	i := r.Looked()
	p.Title(r.Letter(i), r.Programs[i].Title, p.place())
	if !Shows(p.line) {
		p.Tell("", p.Pens.Dim, "No event loop runs in it so far.")
		return p.Picture()
	}
	p.draw()
	return p.Picture()
}

// Legend has nothing to explain: the picture is made of words.
func Legend(timeline.Race, ink.Options) []string { return []string{} }

type picture struct {
	*ink.Sheet
	*state
}

// place says which turn is shown.
func (p *picture) place() string {
	return fmt.Sprintf("event %s of %s, at %s", ink.Count(p.Turns), ink.Count(len(p.line.Loop)), ink.Seconds(p.now))
}

// draw gives what matters most its rows first.
func (p *picture) draw() {
	said := strings.Split(ansi.Wrap(timeline.Happened(p.line, p.LoopState), max(p.Width-p.Left, 1), ""), "\n")
	rows := p.Height - 1 - 2 // below the title, with who runs and who is ready
	said = said[:max(0, min(len(said), 2, rows))]
	rows -= max(len(said), min(2, rows)) // two lines are kept free, so that nothing moves
	phase, ended, rules := rows > 0, rows > 3, rows > 6
	for _, has := range []bool{phase, ended, rules, rules} {
		if has {
			rows--
		}
	}
	if phase {
		p.drawPhase()
	}
	p.drawRunning()
	p.drawReady()
	if rules {
		p.Line()
	}
	p.drawWaits(rows)
	if ended {
		p.drawEnded()
	}
	if rules {
		p.Line()
	}
	for i, text := range said {
		label := ""
		if i == 0 {
			label = "just now"
		}
		p.Tell(label, p.Pens.Number, text)
	}
}

// drawPhase draws the round that the loop goes, and where it is in it.
func (p *picture) drawPhase() {
	names := []string{"1 run what is ready", "2 wait for timers and I/O", "3 collect what is due"}
	switch {
	case p.Width < 66:
		names = []string{"1 run", "2 wait", "3 collect"}
	case p.Width < 96:
		names = []string{"1 run ready", "2 wait for timers, I/O", "3 collect due"}
	}
	r := p.Row()
	p.Label(r, "phase", p.Pens.Dim, false)
	for i, name := range names {
		if i > 0 {
			r.Add(p.Pens.Dim, " "+p.G.Arrow+" ")
		}
		if i == p.phase() {
			r.Add(p.Pens.Selected, "["+name+"]")
		} else {
			r.Add(p.Pens.Dim, " "+name+" ")
		}
	}
	p.Put(r)
}

func (p *picture) drawRunning() {
	if len(p.Running) == 0 {
		p.Tell("running", p.Pens.Dim, "nothing")
		return
	}
	r := p.Row()
	p.Label(r, "running", p.Pens.Dim, false)
	r.Add(p.Pens.Cell[ink.Ran], p.G.Cell[ink.Ran]+" ")
	task := p.Running[len(p.Running)-1]
	r.Add(p.Pens.Label, ink.Clean(task.Called()))
	if b := p.line.Block(task, p.now); b != nil {
		r.Add(p.Pens.Warn, " holds the loop for "+ink.Duration(p.now-b.From, p.G.Micro)+": "+ink.Clean(b.What))
	}
	p.Put(r)
}

func (p *picture) drawReady() {
	if len(p.Ready) == 0 {
		p.Tell("ready", p.Pens.Dim, "nobody")
		return
	}
	r := p.Row()
	p.Label(r, "ready", p.Pens.Dim, false)
	r.Add(p.Pens.Cell[ink.Ready], p.G.Cell[ink.Ready]+" ")
	r.Add(p.Pens.Number, ink.Count(len(p.Ready)))
	r.Add(p.Pens.Dim, ", first in, first out: ")
	name := func(i int) string { return p.Ready[i].Called() }
	r.Add(p.Pens.Plain, ink.List(len(p.Ready), name, " "+p.G.Back+" ", p.G.More, p.Width-r.Width))
	p.Put(r)
}

// drawWaits draws the timers and the other waits, in exactly so many rows.
func (p *picture) drawWaits(rows int) {
	rows = max(rows, 0)
	shares := ink.Share(rows, []int{max(min(p.Pending(), listed), 1), max(min(p.waiting, listed), 1)})
	p.drawTimers(shares[0])
	p.drawOthers(shares[1])
	for range rows - shares[0] - shares[1] {
		p.Put(p.Row())
	}
}

const barMost = 24

func (p *picture) drawTimers(rows int) {
	if rows > 0 && len(p.due) == 0 {
		p.Tell("timers", p.Pens.Dim, "none")
		return
	}
	due := p.due[:min(rows, len(p.due))]
	names, farthest := 0, int64(1)
	for _, t := range due {
		names = max(names, ansi.StringWidth(ink.Clean(t.Task.Called())))
		farthest = max(farthest, t.Due-p.now)
	}
	names = min(names, p.Width/4)
	for i, t := range due {
		r := p.Row()
		p.Label(r, heading("timers", i, p.Pending()), p.Pens.Dim, false)
		r.Add(p.Pens.Plain, ink.Fit(ink.Clean(t.Task.Called()), names, p.G.More))
		r.Pad(p.Left + names + 1)
		left := max(t.Due-p.now, 0)
		r.Add(p.Pens.Number, fmt.Sprintf("in %-7s", ink.Duration(left, p.G.Micro)))
		r.Add(p.Pens.Cell[ink.Waiting], " "+strings.Repeat(p.G.Cell[ink.Blocked], int(left*barMost/farthest)))
		p.Put(r)
	}
}

// drawOthers draws who waits for something else than a timer.
func (p *picture) drawOthers(rows int) {
	if rows > 0 && len(p.others) == 0 {
		p.Tell("waits", p.Pens.Dim, "nobody else")
		return
	}
	for i, task := range p.others[:min(rows, len(p.others))] {
		r := p.Row()
		p.Label(r, heading("waits", i, p.waiting), p.Pens.Dim, false)
		r.Add(p.Pens.Plain, ink.Clean(task.Called()))
		r.Add(p.Pens.Dim, " for "+timeline.Awaited(p.line, p.Wait(task)))
		p.Put(r)
	}
}

// heading stands before the first row of a list; where there are many it counts them.
func heading(name string, i, n int) string {
	switch {
	case i > 0:
		return ""
	case n > 1 && n < 100:
		return fmt.Sprintf("%s %d", name, n)
	}
	return name
}

func (p *picture) drawEnded() {
	r := p.Row()
	p.Label(r, "done", p.Pens.Dim, false)
	for i, o := range []trace.Outcome{trace.OK, trace.Failed, trace.Cancelled} {
		if i > 0 {
			r.Add(p.Pens.Plain, "  ")
		}
		r.Add(p.Pens.Flags[o], p.G.Flags[o])
		r.Add(p.Pens.Plain, " "+ink.Count(p.Ended[o]))
	}
	p.Put(r)
}
