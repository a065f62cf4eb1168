package present

import (
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/check"
	"lesswait/internal/present"
	"lesswait/ui/kit"
	"lesswait/ui/timeline"
	"lesswait/ui/views"
)

// judged is what was said of a file of the room.
type judged struct {
	path    string
	verdict check.Verdict
	race    *timeline.Race // what it did; nil where nothing was run
	err     error          // why it can't be judged
}

// verdictCame is how a judgement ended.
type verdictCame struct {
	item string
	id   int
	judged
}

// judge judges a file of the room on the step's exercise. What was said of the one
// before goes: nobody shall take it for this one's.
func (r *Room) judge(path string) tea.Cmd {
	item := r.s.Step().Item
	if item.Exercise == nil || r.deps.Judge == nil {
		r.told = "A file is judged at an exercise: go to one first."
		return nil
	}
	path = strings.Trim(strings.TrimSpace(path), `"'`) // as a file manager drops it
	delete(r.judged, item.ID)
	ctx, id := r.going.Start(r.env)
	return tea.Batch(func() tea.Msg {
		verdict, err := r.deps.Judge(ctx, item.Exercise, path)
		return verdictCame{item.ID, id, judged{path, verdict, raceOf(verdict, path), err}}
	}, r.busy.Start(r.env, "judging "+path))
}

// raceOf is the run that a verdict speaks of.
func raceOf(v check.Verdict, path string) *timeline.Race {
	line := timeline.Recorded(v.Trace)
	if line == nil {
		return nil
	}
	return &timeline.Race{Programs: []timeline.Program{{Title: filepath.Base(path), Timeline: line}}, Now: line.End}
}

// onVerdict keeps what was said, for the room and for the hand-out.
func (r *Room) onVerdict(msg verdictCame) tea.Cmd {
	if !r.going.Owns(msg.id) {
		return nil
	}
	r.stop()
	r.judged[msg.item] = msg.judged
	r.scroll.To(0)
	if msg.err != nil {
		return nil
	}
	v := msg.verdict
	r.s.Judged(msg.item, present.Judgement{
		File: filepath.Base(msg.path), Passed: v.Passed, Code: v.Code, Message: v.Message, Hint: v.Hint,
	})
	return r.save()
}

// taskLines are an exercise, or what was said of the room's last answer and what that
// did; the task comes behind, where there is room.
func (r *Room) taskLines(width, height int) []string {
	t, item := r.env.Theme, r.s.Step().Item
	head := []string{t.Title.Render(item.Title) + t.Muted.Render("  "+item.Exercise.Alias+", "+item.Exercise.ID)}
	if r.going.Running() {
		return stack(head, []string{r.busy.View()})
	}
	task := r.markdown(width, item.Exercise.Task)
	said, ok := r.judged[item.ID]
	if !ok {
		return fit(height, func() []string { return stack(head, task) })
	}
	page := stack(head, said.lines(r, width))
	if left := height - len(page) - 1; said.race != nil && left >= rulerRows+eachLeast {
		return stack(page, r.draw(views.All()[0], *said.race, width, left))
	}
	return stack(page, task)
}

// lines are a judgement: of which file, what happened, and what to try.
func (j judged) lines(r *Room, width int) []string {
	t, v := r.env.Theme, j.verdict
	name := "  " + t.Muted.Render(kit.Printable(j.path))
	switch {
	case j.err != nil:
		return kit.Wrap(t.Failed.Render(kit.Sentence(j.err.Error())), width)
	case v.Passed:
		return kit.Wrap(t.Done.Bold(true).Render(t.Symbols.Done+" Passed.")+name, width)
	}
	return stack(
		kit.Wrap(t.Failed.Bold(true).Render(t.Symbols.Failed+" Not yet: "+v.Code)+name, width),
		r.message(v.Message, width),
		r.hint(v.Hint, width),
	)
}

// message wraps what is prose; below that, a caret under a line of source stays as
// it is.
func (r *Room) message(text string, width int) []string {
	prose, source, _ := strings.Cut(text, "\n")
	lines := kit.Wrap(kit.Code(r.env.Theme, kit.Printable(prose)), width)
	for line := range strings.Lines(source) {
		lines = append(lines, kit.Cut(kit.Printable(strings.TrimRight(line, "\n")), width))
	}
	return lines
}

func (r *Room) hint(text string, width int) []string {
	if text == "" {
		return nil
	}
	t := r.env.Theme
	return kit.Wrap(t.Accent.Render("Try: ")+kit.Code(t, kit.Printable(text)), width)
}
