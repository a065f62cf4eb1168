package buffer

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// kind is how a change was made: changes of one kind that follow one another
// are taken back together.
type kind int

const (
	alone  kind = iota // stands for itself
	typing             // a character after another
	erasing
)

// edit is one change: what was taken out at a place, and what was put there.
type edit struct {
	at        Pos
	out, into string
}

// step is what one undo takes back.
type step struct {
	kind          kind
	edits         []edit
	before, after place
}

// Together makes all that change does one step.
func (b *Buffer) Together(change func()) { b.record(alone, change) }

// record makes a step of what change does; within another step it is part of it.
func (b *Buffer) record(k kind, change func()) {
	if b.step != nil {
		change()
		return
	}
	b.step = &step{kind: k, before: b.at}
	change()
	done := *b.step
	b.step = nil
	if len(done.edits) == 0 {
		return
	}
	done.after = b.at
	b.future = nil
	if last := len(b.past) - 1; last >= 0 && b.past[last].joins(done) {
		b.past[last].edits = append(b.past[last].edits, done.edits...)
		b.past[last].after = done.after
		return
	}
	b.past = append(b.past, done)
}

// joins tells whether the next step goes on with this one: the same word is
// typed, or more is erased, with nothing in between.
func (s step) joins(next step) bool {
	if s.kind == alone || s.kind != next.kind || s.after != next.before {
		return false
	}
	if s.kind == erasing {
		return true
	}
	was, now := s.edits[len(s.edits)-1].into, next.edits[0].into
	return !strings.Contains(now, "\n") && (!blank(now) || blank(was))
}

func blank(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsSpace(r)
}

// replace is a change within the step under way, and returns where it ends.
func (b *Buffer) replace(from, to Pos, text string) Pos {
	out := b.between(from, to)
	if out == text {
		return to
	}
	b.step.edits = append(b.step.edits, edit{from, out, text})
	b.goal = noGoal
	return b.splice(from, to, text)
}

// Undo takes the last step back; false where there is none.
func (b *Buffer) Undo() bool {
	last := len(b.past) - 1
	if last < 0 {
		return false
	}
	s := b.past[last]
	b.past, b.future = b.past[:last], append(b.future, s)
	for i := len(s.edits) - 1; i >= 0; i-- {
		e := s.edits[i]
		b.splice(e.at, after(e.at, e.into), e.out)
	}
	b.at, b.goal = s.before, noGoal
	return true
}

// Redo makes the step again that was taken back last; false where there is none.
func (b *Buffer) Redo() bool {
	last := len(b.future) - 1
	if last < 0 {
		return false
	}
	s := b.future[last]
	b.future, b.past = b.future[:last], append(b.past, s)
	for _, e := range s.edits {
		b.splice(e.at, after(e.at, e.out), e.into)
	}
	b.at, b.goal = s.after, noGoal
	return true
}

// CanUndo tells whether there is a step to take back.
func (b *Buffer) CanUndo() bool { return len(b.past) > 0 }

// CanRedo tells whether there is a step to make again.
func (b *Buffer) CanRedo() bool { return len(b.future) > 0 }

// after is where a text ends that begins at this place.
func after(at Pos, text string) Pos {
	lines := strings.Count(text, "\n")
	if lines == 0 {
		return Pos{at.Line, at.Col + len(text)}
	}
	return Pos{at.Line + lines, len(text) - strings.LastIndexByte(text, '\n') - 1}
}
