package replay

import "slices"

// Marks are moments to come back to, in order.
type Marks []int64

// Toggle sets a mark at a moment, or takes the one there away; it tells whether
// there is one now.
func (m *Marks) Toggle(at int64) bool {
	i, found := slices.BinarySearch(*m, at)
	if found {
		*m = slices.Delete(*m, i, i+1)
	} else {
		*m = slices.Insert(*m, i, at)
	}
	return !found
}

// Next is the mark after a moment, false where there is none.
func (m Marks) Next(now int64) (int64, bool) {
	i, found := slices.BinarySearch(m, now)
	if found {
		i++
	}
	if i == len(m) {
		return 0, false
	}
	return m[i], true
}

// Prev is the mark before a moment.
func (m Marks) Prev(now int64) (int64, bool) {
	i, _ := slices.BinarySearch(m, now)
	if i == 0 {
		return 0, false
	}
	return m[i-1], true
}

// Set sets a mark at a moment that may have one.
func (m *Marks) Set(at int64) {
	if i, found := slices.BinarySearch(*m, at); !found {
		*m = slices.Insert(*m, i, at)
	}
}

// number counts the marks up to one, which has this number on the screen.
func (m Marks) number(at int64) int {
	i, _ := slices.BinarySearch(m, at)
	return i + 1
}
