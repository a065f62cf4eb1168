package timeline

import (
	"slices"

	"lesswait/internal/advice"
	"lesswait/ui/ink"
)

// Fault is a moment at which something goes wrong in a race.
type Fault struct {
	At      int64
	Program int
	Lane    string // what it is called, empty where none is known
	Says    string // a whole sentence: what, where, and the fix
	Advice  bool   // nothing went wrong: it could be better
}

// Faults are what went wrong in a race by the moment shown, program by program, the
// gravest first. They look at the whole run: what is drawn at every frame should keep them.
func Faults(r Race) []Fault {
	return slices.DeleteFunc(Findings(r), func(f Fault) bool { return f.Advice })
}

// Findings are faults, and advice behind those of each program.
func Findings(r Race) []Fault {
	r.Now = r.Moment()
	var all []Fault
	for i, c := range newRacers(r) {
		for _, f := range advice.Find(c.Timeline, c.now) {
			says := c.lettered(ink.Clean(f.String()))
			if !f.Kind.Wrong() {
				says = "Advice: " + says
			}
			all = append(all, Fault{At: f.T, Program: i, Lane: f.Lane, Says: says, Advice: !f.Kind.Wrong()})
		}
	}
	return all
}
