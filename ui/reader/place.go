package reader

import (
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// place is a line of the page, named so that it means the same at every width:
// the step that it belongs to, and how much of that step is above it. Of a text
// that is counted in characters, of which a blank line is one, since its lines
// change with the width and its characters don't; of a card in lines. What a
// program printed doesn't count: it is not there the next time.
type place struct{ step, offset int }

// place is that of the line at the top of the window.
func (r *Reader) place() place {
	top := r.scroll.At()
	for i := range r.page {
		if r.hidden(i) || r.page[i].to <= top {
			continue
		}
		at := place{step: r.page[i].step}
		for line := r.begin(r.first(at.step)); line < top; line++ {
			at.offset += r.weighs[line]
		}
		return at
	}
	if len(r.page) == 0 {
		return place{}
	}
	return place{step: r.page[len(r.page)-1].step}
}

// goTo brings the line of a place to the top of the window.
func (r *Reader) goTo(at place) {
	r.scroll.To(r.lineOf(at))
	r.settle()
}

// lineOf is the line that holds the character at which a place is.
func (r *Reader) lineOf(at place) int {
	if len(r.page) == 0 || at.step < 0 {
		return 0
	}
	i := min(r.first(at.step), len(r.page)-1)
	line, last := r.begin(i), max(r.end(i)-1, 0)
	for left := at.offset; line < last; line++ {
		if left -= r.weighs[line]; left < 0 {
			break
		}
	}
	return line
}

// first is the first block of a step, or of the next one that has any.
func (r *Reader) first(step int) int {
	for i := range r.blocks {
		if r.blocks[i].step >= step {
			return i
		}
	}
	return len(r.blocks) - 1
}

// begin is the first line that counts as a block's: the blank one above it.
func (r *Reader) begin(i int) int {
	for i--; i >= 0; i-- {
		if !r.hidden(i) {
			return r.page[i].to
		}
	}
	return 0
}

// end is the line behind the last block of the same step.
func (r *Reader) end(i int) int {
	to := 0
	for j := i; j < len(r.page) && r.page[j].step == r.page[i].step; j++ {
		if !r.hidden(j) {
			to = r.page[j].to
		}
	}
	return to
}

// weight is how much a line counts for.
func weight(line string) int {
	n := 0
	for _, c := range ansi.Strip(line) {
		if !unicode.IsSpace(c) {
			n++
		}
	}
	return max(n, 1)
}
