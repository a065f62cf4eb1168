package buffer

import (
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// TabWidth is the distance of tab stops, in cells.
const TabWidth = 4

// Glyph is a character as it is drawn: a cluster of runes in one cell or more.
type Glyph struct {
	Col         int    // where it begins in its line, in bytes
	Text        string // as it stands in the line
	Cell, Width int
}

// Glyphs are the characters of a line. A tab reaches to the next stop; what has
// no width of its own, such as a control character, takes a cell all the same,
// since it must be seen to be erased.
func Glyphs(line string) func(yield func(Glyph) bool) {
	return func(yield func(Glyph) bool) {
		cell := 0
		for col := 0; col < len(line); {
			g := Glyph{Col: col, Text: first(line[col:]), Cell: cell}
			g.Width = width(g.Text, cell)
			if !yield(g) {
				return
			}
			col, cell = col+len(g.Text), cell+g.Width
		}
	}
}

// first is the first cluster of a text that isn't empty.
func first(text string) string {
	if text[0] < utf8.RuneSelf && (len(text) == 1 || text[1] < utf8.RuneSelf) {
		return text[:1]
	}
	cluster, _ := ansi.FirstGraphemeCluster(text, ansi.GraphemeWidth)
	return cluster
}

func width(cluster string, cell int) int {
	if cluster == "\t" {
		return TabWidth - cell%TabWidth
	}
	if Hidden(cluster) {
		return 1
	}
	return ansi.StringWidth(cluster)
}

// Hidden tells whether a character would not be seen, or would do something to
// the terminal.
func Hidden(cluster string) bool {
	r, _ := utf8.DecodeRuneInString(cluster)
	return unicode.IsControl(r) || ansi.StringWidth(cluster) == 0
}

// Cell is where a column of a line is drawn.
func Cell(line string, col int) int {
	end := 0
	for g := range Glyphs(line) {
		if g.Col >= col {
			return g.Cell
		}
		end = g.Cell + g.Width
	}
	return end
}

// ColAt is the column of the character that is drawn at a cell, or the line's
// end.
func ColAt(line string, cell int) int {
	for g := range Glyphs(line) {
		if cell < g.Cell+g.Width {
			return g.Col
		}
	}
	return len(line)
}

// boundary is the column of the character into which a column falls.
func boundary(line string, col int) int {
	if col >= len(line) {
		return len(line)
	}
	at := 0
	for g := range Glyphs(line) {
		if g.Col > col {
			break
		}
		at = g.Col
	}
	return at
}

// before is the column of the character before a column.
func before(line string, col int) int {
	at := 0
	for g := range Glyphs(line) {
		if g.Col >= col {
			break
		}
		at = g.Col
	}
	return at
}
