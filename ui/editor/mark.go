package editor

import "strings"

// Mark is a line that something is said of, such as by a verdict.
type Mark struct {
	Line   int    // from 1
	Note   string // a word or two
	Source string // the text of which it was said
}

// SetMark marks a line; the zero Mark marks none.
func (e *Editor) SetMark(m Mark) { e.mark = m }

// marked is the number of the marked line in the present text, from 0, or -1
// where that line has been changed since. Lines that are the same at the
// beginning and at the end of both texts are the same lines.
func (e *Editor) marked() int {
	at := e.mark.Line - 1
	if at < 0 {
		return -1
	}
	was, now := strings.Split(e.mark.Source, "\n"), e.text.Lines()
	if at >= len(was) {
		return -1
	}
	same := 0
	for same < min(len(was), len(now)) && was[same] == now[same] {
		same++
	}
	if at < same {
		return at
	}
	from := len(was)
	for moved := len(now) - len(was); from > 0 && from+moved > 0 && was[from-1] == now[from-1+moved]; {
		from--
	}
	if at >= from {
		return at + len(now) - len(was)
	}
	return -1
}
