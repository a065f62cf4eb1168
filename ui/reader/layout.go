package reader

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"lesswait/ui/kit"
)

// layout draws the blocks into the page and notes where each stands.
func (r *Reader) layout() {
	left, measure := r.columns()
	r.page = r.blocks[:r.shown()]
	r.lines, r.weighs = []string{""}, []int{1}
	for i := range r.page {
		b := &r.page[i]
		b.from = len(r.lines)
		b.to = b.from
		if !r.hidden(i) {
			r.put(i, measure)
			b.to = len(r.lines)
			r.add("", 1)
		}
		r.findLinks(b)
	}
	if r.gated() {
		for _, line := range append(r.gateLines(measure), "") {
			r.add(line, 1)
		}
	}
	r.margin = left
	r.scroll.SetLines(kit.Indent(r.marked(), left))
	r.settle()
}

// columns sizes what stands beside the text, and the text: how far in it is, and
// how wide.
func (r *Reader) columns() (left, measure int) {
	side := r.sideWidth()
	width := r.width - side
	if side > 0 {
		width-- // the line between
	}
	r.scroll.SetSize(width, r.height)
	return kit.Column(width)
}

// put adds the lines of a block.
func (r *Reader) put(i, measure int) {
	b := &r.page[i]
	lines, counts := r.draw(i, measure)
	for n, line := range lines {
		switch {
		case n >= counts:
			r.add(line, 0)
		case b.card():
			r.add(line, 1)
		default:
			r.add(line, weight(line))
		}
	}
}

func (r *Reader) add(line string, weight int) {
	r.lines, r.weighs = append(r.lines, line), append(r.weighs, weight)
}

// hidden tells whether a block is folded away.
func (r *Reader) hidden(i int) bool {
	in := r.page[i].in
	return in != none && !r.page[in].unfolded
}

// draw is a block as lines, and how many of them are the lesson's.
func (r *Reader) draw(i, measure int) (lines []string, counts int) {
	b, indent := &r.blocks[i], 0
	if b.in != none {
		indent = noteIndent
	}
	inner := max(measure-indent, 1)
	switch {
	case i == 0:
		lines = r.heading(measure)
	case b.note:
		lines = r.noteLines(b, i == r.focus, measure)
	case b.program != nil:
		lines, counts = r.programLines(i, inner)
		return kit.Indent(lines, indent), counts
	case b.card():
		lines = r.cardLines(b, i == r.focus, measure)
	default:
		lines = r.env.Pages.Lines(r.env.Theme, b.id, inner, b.markdown)
	}
	return kit.Indent(lines, indent), len(lines)
}

// noteIndent is how far in a note's text stands.
const noteIndent = 2

// marked are the lines with the links and what was looked for.
func (r *Reader) marked() []string {
	lines := slices.Clone(r.lines)
	for _, h := range r.allLinks() {
		l := r.link(h)
		switch {
		case r.onLink && h == (hold{r.focus, r.linkAt}):
			l.mark(lines, r.env.Theme.Selected)
		case l.address == "": // the others are drawn as links already
			l.mark(lines, lipgloss.NewStyle().Underline(true))
		}
	}
	return r.search.Marked(r.env.Theme, lines)
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

// noteLines is the title of a note.
func (r *Reader) noteLines(b *block, focused bool, measure int) []string {
	t := r.env.Theme
	fold, title := t.Symbols.Closed, t.Strong
	if b.unfolded {
		fold = t.Symbols.Open
	}
	if focused {
		title = t.Title
	}
	return []string{t.Accent.Render(fold) + " " + title.Render(kit.Cut(b.title, measure-2))}
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
