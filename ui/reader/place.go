package reader

import (
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// place is a line of the page, named so that it means the same at every width:
// the block that it belongs to, and how much of that block is above it. Of a
// text that is counted in characters, of which a blank line is one, since its
// lines change with the width and its characters don't; of a card in lines.
type place struct{ block, offset int }

// place is that of the line at the top of the window.
func (r *Reader) place() place {
	top := r.scroll.At()
	for i, b := range r.page {
		if b.to > top {
			offset := 0
			for _, line := range r.lines[r.begin(i):top] {
				offset += r.page[i].weight(line)
			}
			return place{i, offset}
		}
	}
	return place{block: max(len(r.page)-1, 0)}
}

// goTo brings the line of a place to the top of the window.
func (r *Reader) goTo(at place) {
	r.scroll.To(r.lineOf(at))
	r.settle()
}

// lineOf is the line that holds the character at which a place is.
func (r *Reader) lineOf(at place) int {
	if len(r.page) == 0 || at.block < 0 {
		return 0
	}
	i := min(at.block, len(r.page)-1)
	line, last := r.begin(i), max(r.page[i].to-1, 0)
	for left := at.offset; line < last; line++ {
		if left -= r.page[i].weight(r.lines[line]); left < 0 {
			break
		}
	}
	return line
}

// begin is the first line that counts as a block's: the blank one above it.
func (r *Reader) begin(i int) int {
	if i == 0 {
		return 0
	}
	return r.page[i-1].to
}

// weight is how much a line of the block counts for.
func (b *block) weight(line string) int {
	if b.card() {
		return 1
	}
	n := 0
	for _, c := range ansi.Strip(line) {
		if !unicode.IsSpace(c) {
			n++
		}
	}
	return max(n, 1)
}
