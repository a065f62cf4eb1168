package reader

// topBlock is the first block that is seen.
func (r *Reader) topBlock() int {
	at, _ := r.place()
	return at
}

// place is the block at the top of the window and how many of its lines are
// above the window.
func (r *Reader) place() (block, rest int) {
	top := r.scroll.At()
	for i, b := range r.blocks {
		if b.to > top {
			return i, max(top-b.from, 0)
		}
	}
	return max(len(r.blocks)-1, 0), 0
}

// goTo returns to a place; the blank line above a block is shown with it.
func (r *Reader) goTo(at, rest int) {
	if len(r.blocks) == 0 || at <= 0 && rest == 0 {
		r.scroll.To(0)
	} else {
		b := r.blocks[min(at, len(r.blocks)-1)]
		r.scroll.To(min(b.from+rest, b.to-1))
	}
	r.settle()
}

// jump moves the focus to the next or the previous active block.
func (r *Reader) jump(step int) {
	from := r.focus
	if from == none {
		from = r.topBlock() - max(step, 0)
	}
	for i := from + step; i >= 0 && i < len(r.blocks); i += step {
		if r.blocks[i].active() {
			r.reveal(i)
			return
		}
	}
}

// reveal focuses a block and scrolls to it.
func (r *Reader) reveal(i int) {
	r.focus = i
	r.scroll.Reveal(max(r.blocks[i].from-1, 0), r.blocks[i].to+1)
	r.layout()
}

// settle keeps the focus on something that is seen, after the page moved.
func (r *Reader) settle() {
	r.ended = r.ended || r.scroll.Len() > 0 && r.scroll.AtEnd()
	if r.focus != none && r.seen(r.focus) {
		return
	}
	was := r.focus
	r.focus = none
	for i := range r.blocks {
		if r.blocks[i].active() && r.seen(i) {
			r.focus = i
			break
		}
	}
	if r.focus != was {
		r.layout()
	}
}

// seen tells whether the head of a block is in the window.
func (r *Reader) seen(i int) bool {
	top, b := r.scroll.At(), r.blocks[i]
	return b.from >= top && b.from+min(2, b.to-b.from) <= top+r.scroll.Height()
}
