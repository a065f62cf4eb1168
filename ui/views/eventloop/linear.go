package eventloop

import (
	"fmt"
	"strings"

	"lesswait/ui/ink"
	"lesswait/ui/timeline"
)

// toldMost is how many turns of a program are told one by one.
const toldMost = 60

// Linear tells the turns of every program's loop in sentences.
func Linear(r timeline.Race) string {
	r.Now = r.Moment()
	return r.Tell(func(b *strings.Builder, i int) { tell(b, r, i) })
}

func tell(b *strings.Builder, r timeline.Race, program int) {
	line := r.Line(program)
	turns := line.Turned(r.Now)
	if turns == 0 {
		b.WriteString("No event loop runs in it so far.\n")
		return
	}
	for i := range turns {
		if i == toldMost {
			fmt.Fprintf(b, "%s more events are not told one by one.\n", ink.Count(turns-toldMost))
			return
		}
		fmt.Fprintf(b, "%s: %s\n", ink.Seconds(line.Loop[i].T), timeline.Happened(line, line.LoopAt(i+1)))
	}
}
