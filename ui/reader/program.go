package reader

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/python"
	"lesswait/internal/snippet"
	"lesswait/internal/units"
	"lesswait/ui/editor"
	"lesswait/ui/kit"
)

// Deps is what the reader needs beyond the Env to run the programs of a lesson
// and to keep those that were changed; without them they are only read.
type Deps struct {
	// Engine gives the runner and the version of its Python. It is called for
	// every run, off the update loop, and tells what takes its time.
	Engine func(ctx context.Context, progress func(step string, done, total int64)) (python.Runner, string, error)
	// Run is snippet.Run, or what stands in for it.
	Run func(context.Context, python.Runner, snippet.Program) (snippet.Ran, error)
	// Trial is where a program of a lesson is kept once it was changed.
	Trial func(lesson, source string) Trial
}

// Trial is a program as the learner has changed it: see package workspace.
type Trial interface {
	Text() (text string, changed bool, err error)
	Keep(revision int, text string) error
	Reset(revision int) (kept string, err error)
}

// program is a program of the lesson, and what became of it.
type program struct {
	source string // as the lesson has it
	trial  Trial
	ed     *editor.Editor // nil before it was changed
	kept   int            // the revision that was handed over to be kept
	due    bool           // to be kept soon

	ran     *snippet.Ran // how it ran last
	of      string       // the text that ran
	trouble string       // why it could not run
}

// text is the program as it is now.
func (p *program) text() string {
	if p.ed == nil {
		return p.source
	}
	return p.ed.Text()
}

func (p *program) changed() bool { return p.text() != p.source }

// running is the run under way.
type running struct {
	kit.Task
	kit.Busy
	program *program
}

// ran: a program has come to its end, or could not be run.
type ran struct {
	id   int
	of   string
	done snippet.Ran
	err  error
}

// run runs a program as it is now.
func (r *Reader) run(p *program) tea.Cmd {
	if r.deps.Engine == nil {
		return nil
	}
	ctx, id := r.running.Task.Start(r.env)
	r.running.program = p
	deps, text := r.deps, p.text()
	work := func() tea.Msg {
		runner, _, err := deps.Engine(ctx, func(string, int64, int64) {})
		msg := ran{id: id, of: text, err: err}
		if err == nil {
			msg.done, msg.err = deps.Run(ctx, runner, snippet.Program{Source: text})
		}
		return msg
	}
	return tea.Batch(work, r.running.Busy.Start(r.env, "running"), r.keep(p))
}

func (r *Reader) onRan(msg ran) {
	if !r.running.Owns(msg.id) {
		return
	}
	p := r.running.program
	r.stop()
	p.ran, p.of, p.trouble = &msg.done, msg.of, ""
	if msg.err != nil {
		p.ran, p.trouble = nil, kit.Sentence(msg.err.Error())
	}
	p.mark()
	r.layout()
	r.showOutcome(p)
}

// showOutcome brings what came of a program into view, if it is still the one at
// hand.
func (r *Reader) showOutcome(p *program) {
	if r.focus == none || r.page[r.focus].program != p {
		return
	}
	if r.editing {
		r.showEditor()
		return
	}
	b := &r.page[r.focus]
	lines := len(r.outcome(p, b.measure))
	r.scroll.Reveal(max(b.to-lines, b.from), b.to+1)
	r.settle()
}

// mark marks the line in the editor at which the program failed.
func (p *program) mark() {
	if p.ed == nil {
		return
	}
	var m editor.Mark
	if p.ran != nil && p.ran.Line > 0 {
		m = editor.Mark{Line: p.ran.Line, Source: p.of}
	}
	p.ed.SetMark(m)
}

// stop ends the run under way.
func (r *Reader) stop() {
	r.running.Task.Stop()
	r.running.Busy.Stop()
	r.running.program = nil
}

// mostOutput is how many lines of output are shown.
const mostOutput = 100

// outcome are the lines below a program: what it printed, and how it ended.
func (r *Reader) outcome(p *program, width int) []string {
	t := r.env.Theme
	switch {
	case r.running.program == p:
		return []string{r.running.View()}
	case p.trouble != "":
		return kit.Wrap(t.Failed.Render(t.Symbols.Failed)+" "+p.trouble, width)
	case p.ran == nil:
		return nil
	}
	return append(r.ending(p, width), printed(r, p.ran, width)...)
}

// ending says how the last run ended, and how long it took.
func (r *Reader) ending(p *program, width int) []string {
	t, took := r.env.Theme, units.Duration(p.ran.Took.Microseconds(), units.Micro)
	bad := func(text string) []string {
		return kit.Wrap(t.Failed.Render(t.Symbols.Failed)+" "+kit.Printable(text), width)
	}
	changed := ""
	if p.of != p.text() {
		changed = " Changed since."
	}
	switch {
	case p.ran.Stopped != "":
		return bad(p.ran.Stopped + changed)
	case p.ran.Error != "" && p.ran.Line > 0:
		return bad(fmt.Sprintf("Line %d, after %s: %s", p.ran.Line, took, kit.Sentence(p.ran.Error)+changed))
	case p.ran.Error != "":
		return bad(fmt.Sprintf("After %s: %s", took, kit.Sentence(p.ran.Error)+changed))
	}
	return kit.Wrap(t.Muted.Render(took+" on the virtual clock, which jumps over every wait."+changed), width)
}

func printed(r *Reader, done *snippet.Ran, width int) []string {
	t := r.env.Theme
	text := strings.TrimRight(done.Output, "\n")
	if text == "" {
		return []string{t.Muted.Render("It printed nothing.")}
	}
	lines := strings.Split(text, "\n")
	more := len(lines) - mostOutput
	var out []string
	for _, line := range lines[:min(len(lines), mostOutput)] {
		out = append(out, kit.WrapCode(t.Muted.Render(t.Symbols.Pipe)+" "+kit.Printable(line), width)...)
	}
	switch {
	case done.More:
		out = append(out, t.Muted.Render("… and more than is kept."))
	case more > 0:
		out = append(out, t.Muted.Render(fmt.Sprintf("… and %d lines more.", more)))
	}
	return out
}
