package reader

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/ui/kit"
)

// contents is the table of contents of the lesson: its headings, its notes and
// what there is to do. In a wide window it is seen beside the text all the time;
// open it takes the keys.
type contents struct {
	open    bool
	entries []int // their blocks
	cursor  int
	rows    int // lines above the first entry
	scroll  *kit.Scroll
	divider *kit.Divider // between them and the text
}

const (
	sideFrom  = 112 // the width from which the contents are beside the text
	side      = 36
	leastSide = 16
)

// sideWidth is that of the contents beside the text; 0 where there is no room.
func (r *Reader) sideWidth() int {
	if r.width < sideFrom {
		r.contents.divider.Hide()
		return 0
	}
	return r.contents.divider.Place(r.width, side, leastSide)
}

// lay draws the contents, with a sign at where the reader is.
func (c *contents) lay(r *Reader) {
	width := r.width
	if s := r.sideWidth(); s > 0 {
		width = s
	}
	c.scroll.SetSize(width, r.height)
	margin, measure := kit.Column(width)
	c.entries = c.entries[:0]
	lines := []string{"", r.env.Theme.Muted.Render(kit.Cut("IN THIS LESSON", measure))}
	c.rows = len(lines)
	for i := range r.blocks {
		if r.blocks[i].listed() {
			c.entries = append(c.entries, i)
		}
	}
	here := c.here(r)
	for n, i := range c.entries {
		lines = append(lines, c.entry(r, n, i, n == here, measure))
	}
	c.scroll.SetLines(kit.Indent(lines, margin))
	at := here
	if c.open {
		at = c.cursor
	}
	if at >= 0 {
		c.scroll.Reveal(max(c.rows+at-1, 0), c.rows+at+2)
	}
}

// listed tells whether a block stands in the contents.
func (b *block) listed() bool {
	return b.step == 0 || b.heading != "" && b.in == none || b.active()
}

// here is the entry that the reader is in: the last that begins above the middle
// of the window.
func (c *contents) here(r *Reader) int {
	line, here := r.scroll.At()+r.scroll.Height()/3, 0
	for n, i := range c.entries {
		if i < len(r.page) && r.page[i].from <= line {
			here = n
		}
	}
	return here
}

func (c *contents) entry(r *Reader, n, i int, here bool, measure int) string {
	t, b := r.env.Theme, &r.blocks[i]
	name, sign, style := b.title, " ", t.Text
	switch {
	case b.heading != "":
		name = b.heading
	case b.note:
		name = t.Symbols.Closed + " " + name
	case b.place.Kind == kit.Demo:
		name = t.Symbols.Play + " " + name
	case b.card() && b.turn == 0:
		name = t.Symbols.Pen + " " + name
	}
	if here {
		style = t.Strong
	}
	if c.open && n == c.cursor {
		sign, style = t.Accent.Render(t.Symbols.Pointer), t.Title
	} else if here && !c.open {
		sign = t.Accent.Render(t.Symbols.Bar)
	}
	mark := ""
	if b.card() {
		glyph, look := r.mark(b).Glyph(t)
		mark = look.Render(glyph)
	}
	return kit.Spread(sign+" "+style.Render(kit.Cut(name, measure-4)), strings.TrimSpace(mark), measure)
}

// openContents hands the keys to the contents.
func (r *Reader) openContents() {
	r.contents.open = true
	r.contents.cursor = r.contents.here(r)
	r.layout()
}

func (r *Reader) closeContents() {
	r.contents.open = false
	r.layout()
}

type contentsKeys struct{ Go, Up, Down, Close key.Binding }

func newContentsKeys() contentsKeys {
	return contentsKeys{
		Go: kit.Bind("enter", "go there", "enter"), Up: kit.Bind("↑/k", "up", "up", "k"),
		Down: kit.Bind("↓/j", "down", "down", "j"), Close: kit.Bind("esc", "close", "esc", "t", "q"),
	}
}

func (c *contents) keys() kit.Keys {
	k := newContentsKeys()
	all := []key.Binding{k.Go, k.Up, k.Down, k.Close}
	return kit.Keys{Short: all, Groups: []kit.KeyGroup{{Title: "In this lesson", Keys: all}}}
}

func (r *Reader) pressContents(msg tea.KeyPressMsg) {
	c, k := &r.contents, newContentsKeys()
	switch {
	case key.Matches(msg, k.Close):
		r.closeContents()
	case key.Matches(msg, k.Up):
		c.cursor = max(c.cursor-1, 0)
	case key.Matches(msg, k.Down):
		c.cursor = min(c.cursor+1, len(c.entries)-1)
	case key.Matches(msg, k.Go):
		r.goToBlock(c.entries[c.cursor])
	}
	c.lay(r)
}

// goToBlock brings a block to the top of the window, below a demo that nobody
// has predicted as well: it was asked for.
func (r *Reader) goToBlock(i int) {
	r.contents.open = false
	if i >= len(r.page) {
		r.passed = i
	}
	r.layout()
	r.scroll.To(max(r.page[i].from-1, 0))
	if r.page[i].active() {
		r.focus, r.onLink = i, false
	}
	r.layout()
}

// holds tells whether the mouse is on the contents.
func (c *contents) holds(r *Reader, m tea.Mouse) bool {
	if s := r.sideWidth(); s > 0 {
		return m.X < s
	}
	return c.open
}

func (r *Reader) pointContents(msg tea.MouseMsg) {
	c := &r.contents
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		c.scroll.Update(msg)
	case tea.MouseClickMsg:
		_, row, ok := kit.Clicked(msg)
		n := c.scroll.LineAt(row) - c.rows
		if ok && n >= 0 && n < len(c.entries) && !r.editing {
			r.goToBlock(slices.Clone(c.entries)[n])
		}
	}
}
