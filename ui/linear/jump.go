package linear

import (
	"context"
	"fmt"
)

func (l *lesson) note(_ context.Context, arg string) {
	all := 0
	for _, p := range l.pieces {
		for _, n := range p.notes {
			all++
			if arg == fmt.Sprint(n.number) {
				l.say("Note %d: %s", n.number, ended(n.Title))
				l.blank()
				l.show(l.Text.Spoken(n.Markdown))
				l.say("End of note %d. %s", n.number, l.next())
				return
			}
		}
	}
	if all == 0 {
		l.say("This lesson has no notes. %s", l.next())
		return
	}
	l.say("There is no note %q: this lesson's notes have numbers from 1 to %d, as in note 1.", arg, all)
}

func (l *lesson) section(_ context.Context, arg string) {
	n, ok := number(arg, len(l.pieces))
	if !ok {
		l.say("There is no section %q: this lesson's sections have numbers from 1 to %d, as in section 1.", arg, len(l.pieces))
		return
	}
	l.at = n - 1
	l.piece()
}
