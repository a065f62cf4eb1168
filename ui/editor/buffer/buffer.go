// Package buffer is a text that is edited: its lines, a cursor, a selection, and
// every step that was made, to be taken back and made again. It draws nothing
// and reads no keys; what Python is, it doesn't know either.
package buffer

import (
	"slices"
	"strings"
)

// Pos is a place between two characters of the text. Line counts from 0, Col in
// bytes, so that lines can be sliced; what is handed in is taken to the beginning of the
// character that it falls into.
type Pos struct{ Line, Col int }

// Before tells whether p is nearer to the beginning of the text than q.
func (p Pos) Before(q Pos) bool {
	return p.Line < q.Line || p.Line == q.Line && p.Col < q.Col
}

// Buffer is the text. There is always a line, if an empty one.
type Buffer struct {
	lines    []string
	at       place
	goal     int // the cell to which up and down return, or noGoal
	past     []step
	future   []step
	step     *step // under way
	revision int
}

// place is the cursor, and where the selection began; nothing is selected where
// they are the same.
type place struct{ cursor, anchor Pos }

const noGoal = -1

// New is a buffer of this text, with the cursor at its beginning.
func New(text string) *Buffer {
	return &Buffer{lines: strings.Split(valid(text), "\n"), goal: noGoal}
}

// valid is text of whole characters, whatever was handed in.
func valid(text string) string { return strings.ToValidUTF8(text, "\uFFFD") }

// Text is the whole text.
func (b *Buffer) Text() string { return strings.Join(b.lines, "\n") }

// Len is the number of lines, at least 1.
func (b *Buffer) Len() int { return len(b.lines) }

// Line is the line of this number; empty where there is none.
func (b *Buffer) Line(n int) string {
	if n < 0 || n >= len(b.lines) {
		return ""
	}
	return b.lines[n]
}

// Lines are all lines, to be read only.
func (b *Buffer) Lines() []string { return b.lines }

// Revision grows with every change, undoing included.
func (b *Buffer) Revision() int { return b.revision }

// Cursor is where typing goes.
func (b *Buffer) Cursor() Pos { return b.at.cursor }

// Selection is what is selected, from its first character to behind its last.
func (b *Buffer) Selection() (from, to Pos, selected bool) {
	from, to = b.at.cursor, b.at.anchor
	if to.Before(from) {
		from, to = to, from
	}
	return from, to, from != to
}

// Selected is the text that is selected.
func (b *Buffer) Selected() string {
	from, to, _ := b.Selection()
	return b.between(from, to)
}

// Between is the text from one place to a later one.
func (b *Buffer) Between(from, to Pos) string {
	from, to = b.clamp(from), b.clamp(to)
	if to.Before(from) {
		return ""
	}
	return b.between(from, to)
}

// between takes places as they are: what was typed may have joined the character
// behind it, and then the cursor is inside of one.
func (b *Buffer) between(from, to Pos) string {
	if from.Line == to.Line {
		return b.lines[from.Line][from.Col:to.Col]
	}
	parts := []string{b.lines[from.Line][from.Col:]}
	parts = append(parts, b.lines[from.Line+1:to.Line]...)
	return strings.Join(append(parts, b.lines[to.Line][:to.Col]), "\n")
}

// End is the place behind the last character.
func (b *Buffer) End() Pos {
	last := len(b.lines) - 1
	return Pos{last, len(b.lines[last])}
}

// clamp is the nearest place there is.
func (b *Buffer) clamp(p Pos) Pos {
	switch {
	case p.Line < 0:
		return Pos{}
	case p.Line >= len(b.lines):
		return b.End()
	}
	line := b.lines[p.Line]
	return Pos{p.Line, boundary(line, p.Col)}
}

// splice puts text in the place of what lies between two places, and returns
// where it ends. All changes of the text come down to this.
func (b *Buffer) splice(from, to Pos, text string) Pos {
	parts := strings.Split(b.lines[from.Line][:from.Col]+text, "\n")
	last := len(parts) - 1
	end := Pos{from.Line + last, len(parts[last])}
	parts[last] += b.lines[to.Line][to.Col:]
	b.lines = slices.Replace(b.lines, from.Line, to.Line+1, parts...)
	b.revision++
	return end
}
