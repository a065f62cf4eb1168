package reader

import tea "charm.land/bubbletea/v2"

// topBlock is the first block that is seen.
func (r *Reader) topBlock() int {
	for i := range r.page {
		if r.page[i].to > r.scroll.At() {
			return i
		}
	}
	return max(len(r.page)-1, 0)
}

// jump moves the focus to the next or the previous active block.
func (r *Reader) jump(step int) {
	for i := r.from(step) + step; i >= 0 && i < len(r.page); i += step {
		if r.page[i].active() && !r.hidden(i) {
			r.reveal(i)
			return
		}
	}
	if step > 0 && r.gated() {
		r.readOn()
		r.jump(step)
	}
}

// nextProgram moves the focus to the next or the previous program.
func (r *Reader) nextProgram(step int) {
	for i := r.from(step) + step; i >= 0 && i < len(r.page); i += step {
		if r.page[i].program != nil && !r.hidden(i) {
			r.reveal(i)
			return
		}
	}
}

// from is the block before the first one to look at.
func (r *Reader) from(step int) int {
	if r.focus == none {
		return r.topBlock() - max(step, 0)
	}
	return r.focus
}

// reveal focuses a block and scrolls to it.
func (r *Reader) reveal(i int) {
	r.focus, r.onLink = i, false
	r.scroll.Reveal(max(r.page[i].from-1, 0), r.page[i].to+1)
	r.layout()
}

// take focuses a block where it is.
func (r *Reader) take(i int) {
	if i != none && (i != r.focus || r.onLink) {
		r.focus, r.onLink = i, false
		r.layout()
	}
}

// atHand is the program that keys act on: the one with the focus, else the first
// that is seen whole, else the first of which anything is seen.
func (r *Reader) atHand() int {
	if r.focus != none && r.focus < len(r.page) && r.page[r.focus].program != nil {
		return r.focus
	}
	top, end, found := r.scroll.At(), r.scroll.At()+r.scroll.Height(), none
	for i := range r.page {
		b := &r.page[i]
		switch {
		case b.program == nil || r.hidden(i):
		case b.from >= top && b.to <= end:
			return i
		case found == none && b.from < end && b.to > top:
			found = i
		}
	}
	return found
}

func (r *Reader) hasPrograms() bool {
	for i := range r.page {
		if r.page[i].program != nil && !r.hidden(i) {
			return true
		}
	}
	return false
}

// runFocused runs the program with the focus, and brings what comes of it into
// view.
func (r *Reader) runFocused() tea.Cmd {
	cmd := r.run(r.page[r.focus].program)
	r.layout()
	r.scroll.Reveal(r.page[r.focus].from, r.page[r.focus].to)
	return cmd
}

// settle keeps the focus on something that is seen, after the page moved.
func (r *Reader) settle() {
	r.contents.lay(r)
	atEnd := r.scroll.Len() > 0 && r.scroll.AtEnd()
	r.ended = r.ended || atEnd && !r.gated()
	if r.editing {
		return
	}
	if atEnd && r.gated() && r.focus == none {
		r.focus = len(r.page) - 1 // the demo that is to be predicted
		r.layout()
		return
	}
	if r.focus != none && r.seen(r.focus) {
		return
	}
	was := r.focus
	r.focus, r.onLink = none, false
	for i := range r.page {
		if r.page[i].active() && r.seen(i) {
			r.focus = i
			break
		}
	}
	if r.focus != was {
		r.layout()
	}
}

// seen tells whether the head of a block is in the window; of a long one that
// has the focus, whether any of it is.
func (r *Reader) seen(i int) bool {
	top, b := r.scroll.At(), &r.page[i]
	switch {
	case r.hidden(i):
		return false
	case r.onLink && i == r.focus && r.linkAt < len(b.links):
		line := b.links[r.linkAt].first.Line
		return line >= top && line < top+r.scroll.Height()
	case b.program != nil:
		return b.to > top && b.from < top+r.scroll.Height()
	}
	return b.from >= top && b.from+min(2, b.to-b.from) <= top+r.scroll.Height()
}
