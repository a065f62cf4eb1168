package buffer

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Move puts the cursor somewhere; extend selects what lies on the way.
func (b *Buffer) Move(to Pos, extend bool) {
	b.goal = noGoal
	b.move(to, extend)
}

func (b *Buffer) move(to Pos, extend bool) {
	b.at.cursor = b.clamp(to)
	if !extend {
		b.at.anchor = b.at.cursor
	}
}

// Select selects from one place to another, where the cursor goes.
func (b *Buffer) Select(from, to Pos) {
	b.Move(from, false)
	b.Move(to, true)
}

// MoveLines puts the cursor so many lines lower, or higher, in the same cell as
// far as the lines are long enough. Beyond the first or the last line it goes
// to the end of the text.
func (b *Buffer) MoveLines(n int, extend bool) {
	cursor, goal := b.at.cursor, b.goal
	if goal == noGoal {
		goal = Cell(b.lines[cursor.Line], cursor.Col)
	}
	to := Pos{cursor.Line + n, 0}
	if to.Line >= 0 && to.Line < len(b.lines) {
		to.Col = ColAt(b.lines[to.Line], goal)
	}
	b.move(to, extend)
	b.goal = goal
}

// Left is the place a character before this one.
func (b *Buffer) Left(p Pos) Pos {
	if p.Col > 0 {
		return Pos{p.Line, before(b.Line(p.Line), p.Col)}
	}
	if p.Line == 0 {
		return p
	}
	return Pos{p.Line - 1, len(b.Line(p.Line - 1))}
}

// Right is the place a character after this one.
func (b *Buffer) Right(p Pos) Pos {
	line := b.Line(p.Line)
	switch {
	case p.Col < len(line):
		return Pos{p.Line, p.Col + len(first(line[p.Col:]))}
	case p.Line+1 < b.Len():
		return Pos{p.Line + 1, 0}
	}
	return p
}

// WordLeft is the beginning of the word before this place.
func (b *Buffer) WordLeft(p Pos) Pos {
	if p.Col == 0 {
		return b.Left(p)
	}
	text := strings.TrimRightFunc(b.Line(p.Line)[:p.Col], unicode.IsSpace)
	r, _ := utf8.DecodeLastRuneInString(text)
	class := classOf(r)
	text = strings.TrimRightFunc(text, func(r rune) bool { return classOf(r) == class })
	return Pos{p.Line, len(text)}
}

// WordRight is the end of the word after this place.
func (b *Buffer) WordRight(p Pos) Pos {
	line := b.Line(p.Line)
	if p.Col >= len(line) {
		return b.Right(p)
	}
	text := strings.TrimLeftFunc(line[p.Col:], unicode.IsSpace)
	r, _ := utf8.DecodeRuneInString(text)
	class := classOf(r)
	text = strings.TrimLeftFunc(text, func(r rune) bool { return classOf(r) == class })
	return Pos{p.Line, len(line) - len(text)}
}

// classOf tells blanks, words and signs apart.
func classOf(r rune) int {
	switch {
	case unicode.IsSpace(r):
		return 0
	case r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
		return 1
	}
	return 2
}

// Home is the first character of a line that is no blank; from there, and in a
// line of blanks, its very beginning.
func (b *Buffer) Home(p Pos) Pos {
	indent := Pos{p.Line, len(Indent(b.Line(p.Line)))}
	if p == indent {
		return Pos{p.Line, 0}
	}
	return indent
}

// Indent is the blanks that a line begins with.
func Indent(line string) string { return line[:len(line)-len(strings.TrimLeft(line, " \t"))] }
