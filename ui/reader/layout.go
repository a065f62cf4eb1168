package reader

import (
	"fmt"
	"strings"

	"lesswait/ui/kit"
)

// layout draws the blocks into the page and notes where each stands.
func (r *Reader) layout() {
	margin, measure := kit.Column(r.width)
	lines := []string{""}
	r.page = r.blocks[:r.shown()]
	for i := range r.page {
		b := &r.page[i]
		b.from = len(lines)
		lines = append(lines, r.draw(i, measure)...)
		b.to = len(lines)
		lines = append(lines, "")
	}
	if r.gated() {
		lines = append(append(lines, r.gateLines(measure)...), "")
	}
	r.lines = lines
	r.scroll.SetLines(kit.Indent(lines, margin))
	r.settle()
}

func (r *Reader) draw(i, measure int) []string {
	b := &r.blocks[i]
	switch {
	case i == 0:
		return r.heading(measure)
	case b.note:
		return r.noteLines(b, i == r.focus, measure)
	case b.active():
		return r.cardLines(b, i == r.focus, measure)
	}
	return r.env.Pages.Lines(r.env.Theme, b.id, measure, b.markdown)
}

func (r *Reader) heading(measure int) []string {
	t, l := r.env.Theme, r.lesson
	part := strings.ToUpper(l.Part)
	if part != "" {
		part += " " + t.Symbols.Dot + " "
	}
	part += fmt.Sprintf("lesson %d of %d", l.Number, len(r.env.Course.Lessons))
	return []string{t.Muted.Render(kit.Cut(part, measure)), t.Title.Render(kit.Cut(l.Title, measure))}
}

// noteLines is a note: its title, and its text while it is unfolded.
func (r *Reader) noteLines(b *block, focused bool, measure int) []string {
	t := r.env.Theme
	fold, title := t.Symbols.Closed, t.Strong
	if b.unfolded {
		fold = t.Symbols.Open
	}
	if focused {
		title = t.Title
	}
	out := []string{t.Accent.Render(fold) + " " + title.Render(kit.Cut(b.title, measure-2))}
	if !b.unfolded {
		return out
	}
	body := r.env.Pages.Lines(t, b.id, max(measure-2, 1), b.markdown)
	return append(append(out, ""), kit.Indent(body, 2)...)
}

// cardLines is something to do: a bar at its left, thicker when it has the focus.
func (r *Reader) cardLines(b *block, focused bool, measure int) []string {
	t := r.env.Theme
	bar, title := t.Faint.Render(t.Symbols.Pipe), t.Strong
	if focused {
		bar, title = t.Accent.Render(t.Symbols.Bar), t.Title
	}
	inner := max(measure-2, 1)
	glyph, style := r.mark(b).Glyph(t)
	right := style.Render(glyph)
	if focused {
		right = t.Key.Render("enter") + t.Muted.Render(" "+verb(b)) + " " + right
	}
	head := kit.Spread(t.Muted.Render(kit.Cut(b.what, inner-2)), right, inner)
	lines := []string{head, title.Render(kit.Cut(b.title, inner))}
	if b.line != "" {
		lines = append(lines, kit.Wrap(b.line, inner)...)
	}
	for i, line := range lines {
		lines[i] = strings.TrimRight(bar+" "+line, " ")
	}
	return lines
}

func verb(b *block) string {
	switch {
	case b.turn != 0:
		return "reads on"
	case b.place.Kind == kit.Demo:
		return "predicts, then runs it"
	case b.place.Kind == kit.Exercise:
		return "opens the exercise"
	case b.place.Kind == kit.Parsons:
		return "starts sorting"
	}
	return "answers"
}

// mark is how far the learner has come with what the card opens.
func (r *Reader) mark(b *block) kit.Mark {
	s, c := r.env.Progress.State(), r.env.Course
	switch b.place.Kind {
	case kit.Demo:
		if d, ok := c.Demo(b.place.ID); ok {
			return kit.DemoMark(s, d)
		}
	case kit.Exercise:
		if e, ok := c.Exercise(b.place.ID); ok {
			return kit.ExerciseMark(s, e)
		}
	case kit.Quiz:
		return kit.QuizMark(s, b.place.ID)
	case kit.Parsons:
		return kit.ParsonsMark(s, b.place.ID)
	case kit.Recall:
		if _, ok := s.Recalled[r.lesson.ID]; ok {
			return kit.Done
		}
	}
	return kit.New
}
