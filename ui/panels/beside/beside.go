// Package beside holds what all panels need: their time axis, with room for words
// behind the rows, and what a program is called.
package beside

import (
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
)

// Sheet is one with the axis of a race as of its moment, beside labels of that
// width, and with so much more room behind the rows than a flag needs.
func Sheet(r timeline.Race, o ink.Options, label, more int) *ink.Sheet {
	s := ink.NewSheet(o, r.Moment())
	from, to := r.Window()
	s.Width -= more
	s.Frame(label, from, to, false)
	s.Width += more
	return s
}

// Who is what a sentence calls a program.
func Who(r timeline.Race, i int) string {
	if letter := r.Letter(i); letter != "" {
		return letter
	}
	return "the program"
}
