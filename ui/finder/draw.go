package finder

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/index"
	"lesswait/ui/kit"
)

const (
	headHeight = 2 // what is typed, and a blank line
	label      = "Find "
	kindWidth  = 9  // of "exercise" and a blank
	narrow     = 60 // the width below which the page of a part is left out
)

// draw makes the lines and brings the selected one into view.
func (f *Finder) draw() {
	margin, measure := kit.Column(f.width)
	f.rows = f.rows[:0]
	var out []string
	put := func(line string) {
		f.rows = append(f.rows, len(out))
		out = append(out, line)
	}
	for i, m := range f.names {
		put(f.name(m, i == f.cursor, measure))
	}
	if len(f.lines) > 0 {
		if len(out) > 0 {
			out = append(out, "")
		}
		out = append(out, f.env.Theme.Muted.Render(kit.Cut(f.heading(), measure)))
	}
	page := ""
	for i, p := range f.lines {
		if on := string(p.On) + " " + p.Name; on != page {
			page = on
			out = append(out, "  "+f.env.Theme.Muted.Render(kit.Cut(on, measure-2)))
		}
		put(f.passage(p, len(f.names)+i == f.cursor, measure))
	}
	if f.all() == 0 {
		out = kit.Wrap(f.env.Theme.Muted.Render("Nothing is called so, and no text has these words. Try fewer letters."), measure)
	}
	f.scroll.SetLines(kit.Indent(out, margin))
	f.reveal()
}

func (f *Finder) reveal() {
	switch {
	case f.cursor >= len(f.rows):
	case f.cursor == 0:
		f.scroll.Reveal(0, f.rows[0]+1)
	default:
		f.scroll.Reveal(f.rows[f.cursor]-1, f.rows[f.cursor]+1)
	}
}

// heading says how many lines there are below it.
func (f *Finder) heading() string {
	switch n := len(f.lines); n {
	case 1:
		return "IN THE TEXTS: 1 LINE"
	case mostLines:
		return fmt.Sprintf("IN THE TEXTS: THE FIRST %d LINES", n)
	default:
		return fmt.Sprintf("IN THE TEXTS: %d LINES", n)
	}
}

// name is a thing that was found: what it is, its name, and where.
func (f *Finder) name(m index.Match, selected bool, measure int) string {
	t := f.env.Theme
	style := t.Text
	if selected {
		style = t.Strong
	}
	left := f.pointer(selected) + t.Muted.Render(kit.Pad(string(m.What), kindWidth)) + marked(m.Name, spans(m.Letters), style, t.Accent.Bold(true))
	if m.What == index.Exercise {
		left += t.Muted.Render("  " + m.Alias[0])
	}
	if m.In == "" || measure < narrow {
		return kit.Cut(left, measure)
	}
	return kit.Spread(kit.Cut(left, measure), t.Muted.Render(m.In), measure)
}

func (f *Finder) pointer(selected bool) string {
	if selected {
		return f.env.Theme.Accent.Render(f.env.Theme.Symbols.Pointer) + " "
	}
	return "  "
}

// passage is a line of a text, from a little before the words that were found.
func (f *Finder) passage(p index.Passage, selected bool, measure int) string {
	t := f.env.Theme
	style := t.Text
	if selected {
		style = t.Strong
	}
	text, hits := window(p, measure-4)
	return f.pointer(selected) + "  " + kit.Cut(marked(text, hits, style, t.Accent.Bold(true)), measure-4)
}

// window is the part of a passage in which the first word is seen that was
// found, and what was found in it.
func window(p index.Passage, width int) (string, []index.Hit) {
	first := p.Hits[0]
	if ansi.StringWidth(p.Text[:first.To]) <= width {
		return p.Text, p.Hits
	}
	from := strings.LastIndexByte(p.Text[:max(first.From-width/3, 0)], ' ') + 1
	lead := "… "
	var hits []index.Hit
	for _, h := range p.Hits {
		hits = append(hits, index.Hit{From: h.From - from + len(lead), To: h.To - from + len(lead)})
	}
	return lead + p.Text[from:], hits
}

// spans are the letters at these bytes, those side by side together.
func spans(letters []int) []index.Hit {
	var all []index.Hit
	for _, at := range letters {
		if last := len(all) - 1; last >= 0 && all[last].To == at {
			all[last].To++
			continue
		}
		all = append(all, index.Hit{From: at, To: at + 1})
	}
	return all
}

// marked is a text in which some parts stand out.
func marked(text string, parts []index.Hit, style, found lipgloss.Style) string {
	var out strings.Builder
	at := 0
	for _, p := range parts {
		if p.From < at || p.To > len(text) {
			continue
		}
		out.WriteString(styled(style, text[at:p.From]) + styled(found.Underline(true), text[p.From:p.To]))
		at = p.To
	}
	return out.String() + styled(style, text[at:])
}

func styled(style lipgloss.Style, text string) string {
	if text == "" {
		return ""
	}
	return style.Render(text)
}

// View is what is typed above what was found.
func (f *Finder) View() string {
	margin, measure := kit.Column(f.width)
	shown, _ := f.line.Draw(max(measure-len(label)-1, 1))
	head := strings.Repeat(" ", margin) + f.env.Theme.Accent.Render(label) + shown
	return kit.Cut(head, f.width) + "\n\n" + f.scroll.View()
}

// Cursor is behind what is typed.
func (f *Finder) Cursor() *tea.Cursor {
	margin, measure := kit.Column(f.width)
	_, at := f.line.Draw(max(measure-len(label)-1, 1))
	return tea.NewCursor(margin+len(label)+at, 0)
}
