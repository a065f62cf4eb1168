package home

import (
	"fmt"
	"strings"

	"lesswait/ui/kit"
)

// draw makes the lines and brings the selected one into view.
func (h *Home) draw() {
	margin, measure := kit.Column(h.width)
	lines := h.opening(h.pin(measure, margin), measure)
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

// opening is the top of the page: the promise, and what of the summary has no
// room above it.
func (h *Home) opening(rest []string, measure int) []string {
	t := h.env.Theme
	var out []string
	if len(rest) > 0 {
		out = append(out, append(rest, "")...)
	}
	out = append(out,
		t.Title.Render(kit.Cut("Do more with less waiting.", measure)),
		t.Muted.Render(kit.Cut("Python's asyncio, learned by seeing where the time goes.", measure)))
	if len(h.env.Course.Lessons) == 0 {
		out = append(out, "", "This course has no lessons.")
	}
	return out
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
