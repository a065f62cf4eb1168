package timeline

import (
	"lesswait/internal/advice"
	"lesswait/ui/ink"
)

// Warnings are what went wrong in a race by the moment shown, as whole
// sentences: what, in which lane and line, and the fix. They look at the whole
// run: what is drawn at every frame should keep them.
func Warnings(r Race) []string {
	r.Now = r.Moment()
	var list []string
	for _, c := range newRacers(r) {
		for _, s := range c.warnings() {
			list = append(list, c.lettered(s))
		}
	}
	return list
}

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
