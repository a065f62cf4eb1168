package workbench

import (
	"bytes"
	"context"
	"sync"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/progress"
	"lesswait/ui/kit"
)

// steps is what the engine is preparing, told from outside the update loop.
type steps struct {
	mu          sync.Mutex
	step        string
	done, total int64
}

func (s *steps) tell(step string, done, total int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.step, s.done, s.total = step, done, total
}

func (s *steps) read() (step string, done, total int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.step, s.done, s.total
}

// warm is the command that has Python started ahead of the first check. What
// goes wrong here is told by the check.
func warm(ctx context.Context, d Deps, s *steps, id int) tea.Cmd {
	return func() tea.Msg {
		_, version, err := d.Engine(ctx, s.tell)
		if err != nil {
			return nil
		}
		s.tell("", 0, 0)
		return warmed{life{id}, version}
	}
}

// job is one check to be made.
type job struct {
	deps   Deps
	steps  *steps
	ex     *course.Exercise
	file   string
	source []byte
	of     *check.Case // whose run is wanted, nil for the usual one
}

func (j job) do(ctx context.Context) (check.Verdict, string, error) {
	runner, version, err := j.deps.Engine(ctx, j.steps.tell)
	if err != nil {
		return check.Verdict{}, version, err
	}
	j.steps.tell("", 0, 0)
	verdict, err := j.deps.Check(ctx, runner, version, j.ex, j.file, j.source, j.of)
	return verdict, version, err
}

func (w *Workbench) job(source []byte) job {
	return job{deps: w.deps, steps: w.steps, ex: w.ex, file: w.path, source: source}
}

// check judges the source, and keeps the verdict before it is seen: who sees it
// may rely on it. A check under way is of an older text and ends.
func (w *Workbench) check(source []byte, id int) tea.Cmd {
	ctx, run := w.run.Start(w.env)
	w.trouble, w.checking = "", source
	j, keep := w.job(source), w.keep
	return tea.Batch(w.busy.Start(w.env, "checking"), func() tea.Msg {
		verdict, version, err := j.do(ctx)
		msg := checked{life: life{id}, run: run, source: source, verdict: verdict, version: version, err: err}
		if err == nil && ctx.Err() == nil && verdict.Judged() {
			msg.kept = keep(verdict)()
		}
		return msg
	})
}

// cancel ends a check under way.
func (w *Workbench) cancel() {
	w.run.Stop()
	w.busy.Stop()
	w.checking = nil
}

func (w *Workbench) onChecked(msg checked) tea.Cmd {
	if !w.run.Owns(msg.run) {
		return nil
	}
	w.cancel()
	if msg.err != nil {
		w.trouble = kit.Sentence(msg.err.Error()) + " `lesswait doctor` looks for the cause; enter tries again."
		return nil
	}
	changed := !bytes.Equal(w.judged, msg.source)
	if changed && w.picture.mine != nil {
		w.before = w.judged
	}
	w.judged, w.verdict, w.version = msg.source, &msg.verdict, msg.version
	w.passed = w.passed || msg.verdict.Passed
	w.picture.setMine(msg.verdict, changed)
	w.mark()
	w.show(paneVerdict)
	return tea.Batch(func() tea.Msg { return msg.kept }, w.compare(msg))
}

// keep is the command that records the attempt.
func (w *Workbench) keep(v check.Verdict) tea.Cmd {
	id, code := w.ex.ID, v.Code
	return w.env.Save(func(p *progress.Store) error { return p.Checked(id, code) })
}

// compare has a right solution run behind a verdict, once for each case, so that
// the learner's run can be seen beside it.
func (w *Workbench) compare(msg checked) tea.Cmd {
	right := w.ex.RightOn(msg.version)
	of := w.picture.of
	if right == nil || !w.picture.ask(of) {
		return nil
	}
	j, id := w.job([]byte(right.Source)), msg.id
	j.of = msg.verdict.Case
	ctx := w.env.Context
	return func() tea.Msg {
		verdict, _, err := j.do(ctx)
		return compared{life{id}, of, verdict, err}
	}
}

// onCompared keeps the run of the right solution; without it the learner's own
// run is shown alone.
func (w *Workbench) onCompared(msg compared) {
	if msg.err == nil && msg.verdict.Passed {
		w.picture.setRight(msg.of, msg.verdict.Trace)
		return
	}
	if msg.err != nil { // an engine that failed may do better next time
		delete(w.picture.rights, msg.of)
	}
}

// hint shows one more.
func (w *Workbench) hint() tea.Cmd {
	again := w.pane != paneHints && w.hints > 0
	w.show(paneHints)
	if again || w.hints >= len(w.ex.Hints) {
		return nil // those seen before come first
	}
	w.hints++
	id, n := w.ex.ID, w.hints
	return w.env.Save(func(p *progress.Store) error { return p.Hinted(id, n) })
}

// waiting is what a check is waiting for: a step of the engine, or the check.
func (w *Workbench) waiting() string {
	step, done, total := w.steps.read()
	switch {
	case !w.run.Running():
		return ""
	case step == "":
		return w.busy.View()
	case total > 0:
		w.busy.Say(step + " " + percent(done, total))
	default:
		w.busy.Say(step)
	}
	return w.busy.View()
}
