package trace

import "sort"

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

// Latest gives the lane that ran last at or before a moment, nil before any has.
func (t *Timeline) Latest(now int64) *Lane {
	var latest *Lane
	var since int64 = -1
	for _, l := range t.Lanes {
		if l.internal {
			continue
		}
		if at := l.ranAt(now); at > since {
			latest, since = l, at
		}
	}
	return latest
}

// ranAt is when a track last began to run at or before a moment, -1 if it has not.
func (k *Track) ranAt(now int64) int64 {
	i := sort.Search(len(k.Spans), func(i int) bool { return k.Spans[i].From > now })
	for i--; i >= 0; i-- {
		if k.Spans[i].State == Running || k.Spans[i].State == Blocked {
			return k.Spans[i].From
		}
	}
	return -1
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
