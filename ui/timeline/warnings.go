package timeline

import (
	"lesswait/internal/advice"
	"lesswait/ui/ink"
)

// lettered names the program that a sentence is about, where there are several.
func (c racer) lettered(s string) string {
	if c.letter == "" {
		return s
	}
	return c.letter + ": " + s
}

// warningsMax is how many sentences of a program are told.
const warningsMax = 6

// warnings are what went wrong by the moment shown.
func (c racer) warnings() []string {
	var list []string
	for _, f := range advice.Wrong(advice.Find(c.Timeline, c.now)) {
		if len(list) == warningsMax {
			break
		}
		list = append(list, ink.Clean(f.String()))
	}
	return list
}
