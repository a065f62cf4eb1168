package reader

// topBlock is the first block that is seen.
func (r *Reader) topBlock() int { return r.place().block }

// jump moves the focus to the next or the previous active block.
func (r *Reader) jump(step int) {
	from := r.focus
	if from == none {
		from = r.topBlock() - max(step, 0)
	}
	for i := from + step; i >= 0 && i < len(r.page); i += step {
		if r.page[i].active() {
			r.reveal(i)
			return
		}
	}
	if step > 0 && r.gated() {
		r.readOn()
		r.jump(step)
	}
}

// reveal focuses a block and scrolls to it.
func (r *Reader) reveal(i int) {
	r.focus = i
	r.scroll.Reveal(max(r.page[i].from-1, 0), r.page[i].to+1)
	r.layout()
}

// settle keeps the focus on something that is seen, after the page moved.
func (r *Reader) settle() {
	atEnd := r.scroll.Len() > 0 && r.scroll.AtEnd()
	r.ended = r.ended || atEnd && !r.gated()
	if atEnd && r.gated() && r.focus == none {
		r.focus = len(r.page) - 1 // the demo that is to be predicted
		r.layout()
		return
	}
	if r.focus != none && r.seen(r.focus) {
		return
	}
	was := r.focus
	r.focus = none
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

// seen tells whether the head of a block is in the window.
func (r *Reader) seen(i int) bool {
	top, b := r.scroll.At(), r.page[i]
	return b.from >= top && b.from+min(2, b.to-b.from) <= top+r.scroll.Height()
}
