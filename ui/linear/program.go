package linear

import (
	"context"
	"strings"

	"lesswait/internal/course"
	"lesswait/internal/snippet"
	"lesswait/internal/units"
	"lesswait/ui/kit"
	"lesswait/ui/plain"
)

// programs are those of the section that was told, its notes included.
func (l *lesson) programs() []string {
	if l.at >= len(l.pieces) {
		return nil
	}
	p := l.pieces[l.at]
	texts := []string{p.markdown}
	for _, n := range p.notes {
		texts = append(texts, n.Markdown)
	}
	var all []string
	for _, text := range texts {
		for _, b := range course.Blocks(text) {
			if b.Code && b.Info == "python" {
				all = append(all, b.Text+"\n")
			}
		}
	}
	return all
}

// runProgram runs a program of the section, on the virtual clock.
func (l *lesson) runProgram(ctx context.Context, arg string) {
	all := l.programs()
	if arg == "" && len(all) == 1 {
		arg = "1"
	}
	n, ok := number(arg, len(all))
	switch {
	case len(all) == 0:
		l.say("This section has no program to run. %s", l.next())
		return
	case !ok:
		l.say("This section has %s: type run and a number from 1 to %d.", counted(len(all), "program"), len(all))
		return
	}
	runner, _, err := l.engine(ctx)
	var ran snippet.Ran
	if err == nil {
		ran, err = snippet.Run(ctx, runner, snippet.Program{Source: all[n-1]})
	}
	if err != nil {
		l.failed(ctx, "The program could not run", err)
		return
	}
	l.tellRan(ran)
	l.say("%s", l.next())
}

// tellRan says how a program ended, how long it took, and what it printed.
func (l *lesson) tellRan(ran snippet.Ran) {
	took := units.Duration(ran.Took.Microseconds(), units.Micro)
	switch {
	case ran.Stopped != "":
		l.say("%s", ran.Stopped)
	case ran.Error != "" && ran.Line > 0:
		l.say("It failed in line %d, after %s: %s", ran.Line, took, kit.Sentence(ran.Error))
	case ran.Error != "":
		l.say("It failed after %s: %s", took, kit.Sentence(ran.Error))
	default:
		l.say("It took %s on the virtual clock, which jumps over every wait.", took)
	}
	if text := strings.TrimSpace(ran.Output); text == "" {
		l.say("It printed nothing.")
	} else {
		l.show(plain.Code("what it printed", kit.PlainSource(text)))
	}
	if ran.More {
		l.say("It printed more than is kept.")
	}
}
