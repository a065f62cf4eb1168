package trace

// Next gives the next moment after now at which a lane changes its state, for
// stepping; the end if there is none.
func (t *Timeline) Next(now int64) int64 {
	next := t.End
	t.moments(func(at int64) {
		if at > now && at < next {
			next = at
		}
	})
	return max(next, min(now, t.End))
}

// Prev gives the last such moment before now, 0 if there is none.
func (t *Timeline) Prev(now int64) int64 {
	var prev int64
	t.moments(func(at int64) {
		if at < now && at > prev {
			prev = at
		}
	})
	return prev
}

func (t *Timeline) moments(visit func(int64)) {
	for _, l := range t.Lanes {
		for _, sp := range l.Spans {
			visit(sp.From)
			visit(sp.To)
		}
	}
}

// LineAt gives the line of the program where a lane is at a moment, 0 if that is
// not known.
func (l *Lane) LineAt(now int64) int {
	if now < l.Start || (l.End != Unfinished && now > l.End) {
		return 0
	}
	if line := l.At(now).Line; line > 0 {
		return line
	}
	return l.Line
}
