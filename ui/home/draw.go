package home

import (
	"fmt"
	"strings"

	"lesswait/internal/recall"
	"lesswait/ui/kit"
)

// draw makes the lines and brings the selected one into view.
func (h *Home) draw() {
	margin, measure := kit.Column(h.width)
	lines := append([]string{""}, h.banner(measure)...)
	part := ""
	for i, r := range h.rows {
		opens := r.part() != part
		if opens {
			part = r.part()
			lines = append(lines, "", h.env.Theme.Muted.Render(kit.Cut(strings.ToUpper(part), measure)))
		}
		if opens || r.place.Kind == kit.Lesson {
			lines = append(lines, "")
		}
		h.rows[i].from = len(lines)
		lines = append(lines, h.row(i, measure)...)
		h.rows[i].to = len(lines)
	}
	lines = append(lines, "")
	h.scroll.SetLines(kit.Indent(lines, margin))
	h.reveal()
}

// reveal brings the selected row into view, with the first one all that is above
// if there is room for both.
func (h *Home) reveal() {
	if h.cursor >= len(h.rows) {
		return
	}
	from, to := h.rows[h.cursor].from, h.rows[h.cursor].to+2
	if h.cursor == 0 && from < h.scroll.Height() {
		from = 0
	}
	h.scroll.Reveal(from, to)
}

// banner is the first lines: the promise, and how far the learner has come.
func (h *Home) banner(measure int) []string {
	t := h.env.Theme
	done, all := h.done()
	out := []string{t.Title.Render(kit.Cut("Do more with less waiting.", measure))}
	for _, line := range kit.Wrap("Python's asyncio, learned by seeing where the time goes.", measure) {
		out = append(out, t.Muted.Render(line))
	}
	if all == 0 {
		return append(out, "", "This course has no lessons.")
	}
	count := fmt.Sprintf("%d of %d lessons", done, all)
	width := max(0, min(measure-len(count)-2, 40))
	full := width * done / all
	bar := t.Done.Render(strings.Repeat(t.Symbols.Full, full)) +
		t.Faint.Render(strings.Repeat(t.Symbols.Empty, width-full))
	out = append(out, "", bar+"  "+t.Muted.Render(count))
	if n := len(recall.Due(h.env.Course, h.env.Progress.State(), h.env.Progress.Opened())); n > 0 {
		out = append(out, "")
		for _, line := range kit.Wrap(waiting(n), measure) {
			out = append(out, t.Accent.Render(line))
		}
	}
	return out
}

// waiting says how many questions are to be asked again.
func waiting(n int) string {
	if n == 1 {
		return "A question that you got wrong is due again: R."
	}
	return fmt.Sprintf("%d questions that you got wrong are due again: R.", n)
}

// narrow is the width below which words give way to their glyphs.
const narrow = 50

// row draws one row; a lesson has its summary beneath.
func (h *Home) row(i, measure int) []string {
	r, t := h.rows[i], h.env.Theme
	pointer, name := " ", t.Text
	if i == h.cursor {
		pointer, name = t.Accent.Render(t.Symbols.Pointer), t.Title
	}
	state := h.state(r, measure)
	if r.place.Kind != kit.Lesson {
		kind := ""
		if measure >= narrow {
			kind = t.Muted.Render("  " + r.kind)
		}
		left := pointer + "     " + h.glyph(r) + " " + name.Render(kit.Cut(r.label, measure-12)) + kind
		return []string{kit.Spread(left, state, measure)}
	}
	if i != h.cursor {
		name = t.Strong
	}
	number := fmt.Sprintf("%2d", r.lesson.Number)
	head := pointer + " " + t.Muted.Render(number) + "  " + name.Render(kit.Cut(r.label, measure-10))
	out := []string{kit.Spread(head, state, measure)}
	for _, line := range wrapped(r.lesson.Summary, measure-6) {
		out = append(out, "      "+t.Muted.Render(line))
	}
	return out
}

func wrapped(text string, width int) []string {
	if text == "" {
		return nil
	}
	return kit.Wrap(text, width)
}

// glyph is what a demo or an exercise is known by.
func (h *Home) glyph(r row) string {
	t := h.env.Theme
	switch r.place.Kind {
	case kit.Demo:
		return t.Muted.Render(t.Symbols.Play)
	case kit.Reference:
		return t.Muted.Render(t.Symbols.Bullet)
	}
	return t.Muted.Render(t.Symbols.Pen)
}

// state is how far the learner is, in a glyph and, where there is room, a word.
func (h *Home) state(r row, measure int) string {
	if r.mark == kit.New {
		return ""
	}
	glyph, style := r.mark.Glyph(h.env.Theme)
	if measure < narrow {
		return style.Render(glyph)
	}
	return style.Render(glyph + " " + fmt.Sprintf("%-7s", r.said))
}
