package cli

import (
	"fmt"
	"io"
	"time"

	"lesswait/internal/python"
)

// unpackLine tells how far the interpreter is: on a terminal in one line that
// is written again and again, elsewhere in a line a step.
type unpackLine struct{ *progressLine }

func newUnpackLine(out io.Writer, terminal bool, now func() time.Time) unpackLine {
	return unpackLine{newProgressLine(out, terminal, now)}
}

func (u unpackLine) show(p python.Progress) {
	text := "Getting Python ready, this once: " + p.Step
	if u.terminal && p.Total > 0 {
		text = fmt.Sprintf("%s %d %%", text, 100*p.Done/p.Total)
	}
	u.say(text)
}
