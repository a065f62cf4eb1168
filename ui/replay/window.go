package replay

// Window is the part of the time that is seen; the zero value is all of it.
type Window struct{ From, To int64 }

// Whole tells whether all of the time is seen.
func (w Window) Whole() bool { return w.To <= w.From }

// Of is the window in a recording that ends there: from and to in microseconds.
func (w Window) Of(end int64) (from, to int64) {
	if w.Whole() {
		return 0, max(end, 1)
	}
	return w.From, w.To
}

// least is the shortest time that is worth seeing: beyond that, a microsecond
// takes several columns.
const least = 20

// Zoom shows a window so many times as long, around a moment that stays where it
// is. What is as good as everything is everything.
func (w Window) Zoom(times float64, around, end int64) Window {
	from, to := w.Of(end)
	around = min(max(around, from), to)
	length := max(int64(float64(to-from)*times), min(least, max(end, 1)))
	if length >= end-end/100 {
		return Window{}
	}
	left := int64(float64(around-from) / float64(to-from) * float64(length))
	return Window{around - left, around - left + length}.within(end)
}

// Pan shows what lies a part of the window later, or earlier if it is negative.
func (w Window) Pan(part float64, end int64) Window {
	if w.Whole() {
		return w
	}
	by := int64(float64(w.To-w.From) * part)
	return Window{w.From + by, w.To + by}.within(end)
}

// margin is the part of a window that is kept before and after what it is set to.
const margin = 20

// Around shows a time, and a little before and after it.
func Around(from, to, end int64) Window {
	room := max((to-from)/margin, least/2)
	w := Window{max(from-room, 0), min(to+room, end)}
	if w.To-w.From >= end {
		return Window{}
	}
	return w
}

// Follow moves the window so that a moment is in it, a fifth from its beginning.
func (w Window) Follow(now, end int64) Window {
	if w.Whole() || now >= w.From && now <= w.To {
		return w
	}
	length := w.To - w.From
	return Window{now - length/5, now - length/5 + length}.within(end)
}

// within moves a window that begins before the beginning or ends after the end.
func (w Window) within(end int64) Window {
	length := w.To - w.From
	from := max(min(w.From, end-length), 0)
	return Window{from, from + length}
}
