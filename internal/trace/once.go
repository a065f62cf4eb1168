package trace

import "slices"

// Once gives the calls of functions that were called once, in order: what a program
// did step by step, beside what it did again and again. It is not to be changed.
func (t *Timeline) Once() []*Lane {
	k := t.looked()
	if k.once == nil {
		k.once = slices.Clip(t.calledOnce())
	}
	return k.once
}

func (t *Timeline) calledOnce() []*Lane {
	times := make(map[string]int, len(t.Lanes))
	for _, l := range t.Lanes {
		times[l.Fn]++
	}
	once := []*Lane{}
	for _, l := range t.Lanes {
		if times[l.Fn] == 1 && !l.internal && l.Fn != "" {
			once = append(once, l)
		}
	}
	return once
}
