package linear

import (
	"context"
	"fmt"

	"lesswait/internal/course"
	"lesswait/internal/progress"
	"lesswait/ui/kit"
)

// lesson is read piece by piece.
type lesson struct {
	*session
	lesson *course.Lesson
	pieces []piece
	at     int  // the piece that was told; as many as there are at the end
	doing  bool // what it gives to do is open above
	told   bool // it was opened and has said where
}

// newLesson opens a lesson where the learner left it.
func newLesson(s *session, l *course.Lesson) *lesson {
	p := &lesson{session: s, lesson: l, pieces: s.pieces(l)}
	left := s.Progress.State().Lessons[l.ID].Position
	for i, one := range p.pieces {
		if one.block <= left {
			p.at = i
		}
	}
	if p.at == len(p.pieces)-1 && !p.toDo() {
		p.at = 0 // it was read to its end
	}
	return p
}

// toDo tells whether the piece gives something to do that is not done yet.
func (l *lesson) toDo() bool {
	if l.at >= len(l.pieces) || l.pieces[l.at].activity == nil {
		return false
	}
	return l.pieces[l.at].activity.mark(l.Progress.State()) != kit.Done
}

func (l *lesson) name() string { return "the lesson " + l.lesson.Title }

func (l *lesson) tell() {
	l.say("Lesson %d of %d: %s", l.number(), len(l.Course.Lessons), ended(l.lesson.Title))
	if l.at > 0 && !l.told {
		l.say("You left it at section %d. Type start to begin at the first one.", l.at+1)
	}
	l.told = true
	l.blank()
	l.piece()
}

// number is the lesson's place, from 1.
func (l *lesson) number() int {
	for i, one := range l.Course.Lessons {
		if one == l.lesson {
			return i + 1
		}
	}
	return 0
}

// piece tells the piece that is due, and remembers the place.
func (l *lesson) piece() {
	if l.at >= len(l.pieces) {
		l.end()
		return
	}
	p := l.pieces[l.at]
	l.remember(p.block, l.at == len(l.pieces)-1)
	where := fmt.Sprintf("Section %d of %d", l.at+1, len(l.pieces))
	switch {
	case p.activity != nil:
		l.say("%s, %s: %s %s", where, p.activity.what, ended(p.activity.title), l.done(p.activity))
	case p.notes != nil:
		l.say("%s, for those who want to know more:", where)
		for _, n := range p.notes {
			l.say("Note %d: %s", n.number, ended(n.Title))
		}
	default:
		l.text(where, p)
	}
	l.say("%s", l.next())
}

func (l *lesson) text(where string, p piece) {
	if p.title != "" {
		where += ": " + p.title
	}
	l.say("%s", where)
	l.blank()
	l.show(l.Text.Spoken(p.markdown))
}

func (l *lesson) done(a *activity) string {
	switch a.mark(l.Progress.State()) {
	case kit.Done:
		return "You have done this."
	case kit.Begun:
		return "You have begun this."
	}
	return ""
}

// end tells what comes after the lesson.
func (l *lesson) end() {
	l.remember(len(l.lesson.Steps)+1, true)
	l.say("This is the end of the lesson %s. %s", l.lesson.Title, l.next())
}

func (l *lesson) next() string {
	if l.at >= len(l.pieces) {
		if after, ok := l.Course.Next(l.lesson); ok {
			return fmt.Sprintf("Enter goes on with the next lesson, %s.", after.Title)
		}
		return "It is the last one. Type contents to see what is left."
	}
	p := l.pieces[l.at]
	switch {
	case len(p.notes) > 1:
		return fmt.Sprintf("Type note and its number to hear one, as in note %d; enter goes on.", p.notes[0].number)
	case p.notes != nil:
		return fmt.Sprintf("Type note %d to hear it; enter goes on.", p.notes[0].number)
	case p.activity == nil:
		return "Enter goes on."
	case l.toDo():
		return "Enter begins it; skip goes on without it."
	}
	return "Enter goes on; do does it once more."
}

func (l *lesson) commands() []command {
	return []command{
		simple("", "goes on: to the next section, or into what there is to do", l.goOn),
		simple("skip", "goes on to the next section", l.skip),
		simple("do", "does what this section gives to do", l.do),
		{"run", "[NUMBER]", "runs the program of this section, or that one of several", l.runProgram},
		{"note", "NUMBER", "tells a note of this lesson", l.note},
		{"section", "NUMBER", "goes to a section of this lesson", l.section},
		simple("start", "begins at the first section", func() { l.at = 0; l.piece() }),
		simple("previous", "goes to the section before", func() { l.at = max(l.at-1, 0); l.piece() }),
	}
}

func (l *lesson) take(context.Context, string) bool { return false }

// remember keeps the place, and that the end was seen.
func (l *lesson) remember(block int, ended bool) {
	id := l.lesson.ID
	l.keep(func(p *progress.Store) error { return p.Reached(id, block, ended) })
}
