package timeline

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// pen writes text in a style. What a style puts before and after a text is found
// out once a picture: asking it for every few cells would cost more than all else.
type pen struct{ open, close string }

func penOf(s lipgloss.Style) pen {
	open, closing, _ := strings.Cut(s.Render("x"), "x")
	return pen{open, closing}
}

// pens are the pens of a picture.
type pens struct {
	cell                         [looks]pen
	flags                        [6]pen
	title, note, label, selected pen
	axis, now, number, dim, warn pen
	plain                        pen
}

func newPens(s Styles) *pens {
	dim := penOf(s.Dim)
	return &pens{
		cell: [looks]pen{
			ran: penOf(s.Ran), brief: penOf(s.Ran), ready: penOf(s.Ready), waiting: penOf(s.Waiting),
			queued: penOf(s.Queued), frozen: penOf(s.Frozen), guess: penOf(s.Guess), thread: penOf(s.Thread),
			blocked: penOf(s.Blocked), holding: penOf(s.Holding), calling: dim,
		},
		flags: [6]pen{{}, penOf(s.OK), penOf(s.Failed), penOf(s.Cancelled)},
		title: penOf(s.Title), note: penOf(s.Note), label: penOf(s.Label), selected: penOf(s.Selected),
		axis: penOf(s.Axis), now: penOf(s.Now), number: penOf(s.Number), dim: dim, warn: penOf(s.Warn),
	}
}

// row is a line being written; what goes beyond its width is cut off.
type row struct {
	b     strings.Builder
	width int
	limit int
	last  pen
}

// add writes text with a pen.
func (r *row) add(p pen, text string) {
	if text == "" || r.width >= r.limit {
		return
	}
	w := ansi.StringWidth(text)
	if r.width+w > r.limit {
		text = ansi.Truncate(text, r.limit-r.width, "")
		w = ansi.StringWidth(text)
	}
	r.turn(p)
	r.b.WriteString(text)
	r.width += w
}

// glyph writes one cell, known to be one column wide.
func (r *row) glyph(p pen, g string) {
	if r.width >= r.limit {
		return
	}
	if g != " " { // a gap needs no colour of its own
		r.turn(p)
	} else if r.last != (pen{}) {
		r.turn(pen{})
	}
	r.b.WriteString(g)
	r.width++
}

// turn changes to another pen.
func (r *row) turn(p pen) {
	if p == r.last {
		return
	}
	r.b.WriteString(r.last.close)
	r.b.WriteString(p.open)
	r.last = p
}

// pad writes blanks up to a column.
func (r *row) pad(column int) {
	if gap := min(column, r.limit) - r.width; gap > 0 {
		r.add(pen{}, strings.Repeat(" ", gap))
	}
}

// line gives what was written, without blanks at its end where they are bare.
func (r *row) line() string {
	bare := r.last == (pen{})
	r.turn(pen{})
	if bare {
		return strings.TrimRight(r.b.String(), " ")
	}
	return r.b.String()
}

// clean takes out of a learner's text what would move the cursor or colour the
// screen.
func clean(s string) string {
	safe := true
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= 0x7f {
			safe = false
			break
		}
	}
	if safe {
		return s
	}
	return strings.Map(func(c rune) rune {
		if c < ' ' || (c >= 0x7f && c < 0xa0) || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) ||
			(c >= 0x2066 && c <= 0x2069) || c == 0xfeff {
			return -1
		}
		return c
	}, ansi.Strip(s))
}

// fit makes a text at most so wide; what is cut off is the middle, where a label
// says least: both the function and the end of its argument tell calls apart.
func fit(s string, width int, more string) string {
	w := ansi.StringWidth(s)
	if w <= width {
		return s
	}
	gap := ansi.StringWidth(more)
	if width <= gap+2 {
		return ansi.Truncate(s, max(width, 0), "")
	}
	head := (width - gap + 1) / 2
	tail := width - gap - head
	return ansi.Truncate(s, head, "") + more + ansi.TruncateLeft(s, w-tail, "")
}
