package buffer_test

import (
	"slices"
	"testing"

	"lesswait/ui/editor/buffer"
)

func at(line, col int) buffer.Pos { return buffer.Pos{Line: line, Col: col} }

func text(t *testing.T, b *buffer.Buffer, want string) {
	t.Helper()
	if got := b.Text(); got != want {
		t.Fatalf("the text is %q; want %q", got, want)
	}
}

func cursor(t *testing.T, b *buffer.Buffer, want buffer.Pos) {
	t.Helper()
	if got := b.Cursor(); got != want {
		t.Fatalf("the cursor is at %v; want %v", got, want)
	}
}

func TestTypingIsTakenBackByTheWord(t *testing.T) {
	b := buffer.New("")
	for _, r := range "await it now" {
		b.Type(string(r))
	}
	for _, want := range []string{"await it", "await", ""} {
		if !b.Undo() {
			t.Fatal("nothing to undo")
		}
		text(t, b, want)
	}
	if b.Undo() || b.CanUndo() {
		t.Error("more is undone than was done")
	}
	for b.Redo() {
	}
	text(t, b, "await it now")
	cursor(t, b, at(0, 12))
	b.Undo()
	b.Type("!")
	if b.Redo() {
		t.Error("what was undone before something else was typed comes back")
	}
}

func TestErasingIsOneStepUntilTheCursorMoves(t *testing.T) {
	b := buffer.New("abcdef")
	b.Move(at(0, 6), false)
	for range 3 {
		b.Erase(b.Left(b.Cursor()))
	}
	text(t, b, "abc")
	b.Move(at(0, 1), false)
	b.Erase(b.Left(b.Cursor()))
	text(t, b, "bc")
	b.Undo()
	text(t, b, "abc")
	b.Undo()
	text(t, b, "abcdef")
	cursor(t, b, at(0, 6))
}

func TestSelection(t *testing.T) {
	b := buffer.New("one\ntwo\nthree")
	b.Select(at(0, 1), at(2, 2))
	if got := b.Selected(); got != "ne\ntwo\nth" {
		t.Fatalf("selected is %q", got)
	}
	b.Type("X")
	text(t, b, "oXree")
	cursor(t, b, at(0, 2))
	b.Undo()
	text(t, b, "one\ntwo\nthree")
	if from, to, any := b.Selection(); !any || from != at(0, 1) || to != at(2, 2) {
		t.Errorf("after undo %v to %v is selected (%v)", from, to, any)
	}
	b.Select(at(1, 3), at(0, 2)) // backwards
	b.Erase(b.Cursor())
	text(t, b, "on\nthree")
}

func TestReplaceKeepsTheCursorAtItsCharacter(t *testing.T) {
	for name, c := range map[string]struct {
		cursor, from, to buffer.Pos
		text             string
		want             buffer.Pos
	}{
		"before":        {at(0, 1), at(0, 2), at(0, 3), "xyz", at(0, 1)},
		"behind":        {at(0, 4), at(0, 1), at(0, 2), "xyz", at(0, 6)},
		"inside":        {at(0, 2), at(0, 1), at(0, 3), "", at(0, 1)},
		"inserted here": {at(0, 2), at(0, 2), at(0, 2), "    ", at(0, 6)},
		"lines before":  {at(1, 2), at(0, 0), at(0, 4), "a\nb\nc", at(3, 2)},
		"its own line":  {at(1, 3), at(0, 2), at(1, 1), "x", at(0, 5)},
	} {
		b := buffer.New("abcd\nefgh")
		b.Move(c.cursor, false)
		b.Replace(c.from, c.to, c.text)
		if b.Cursor() != c.want {
			t.Errorf("%s: the cursor is at %v; want %v in %q", name, b.Cursor(), c.want, b.Text())
		}
	}
}

func TestTogetherIsOneStep(t *testing.T) {
	b := buffer.New("a\nb\nc")
	b.Together(func() {
		for n := range b.Len() {
			b.Replace(at(n, 0), at(n, 0), "\t")
		}
		b.Move(b.End(), false)
	})
	text(t, b, "\ta\n\tb\n\tc")
	b.Undo()
	text(t, b, "a\nb\nc")
	cursor(t, b, at(0, 0))
	b.Redo()
	cursor(t, b, at(2, 2))
}

func TestSetTextIsTakenBack(t *testing.T) {
	b := buffer.New("a\nb\nc")
	b.Move(at(2, 1), false)
	b.SetText("only")
	text(t, b, "only")
	cursor(t, b, at(0, 4))
	b.Undo()
	text(t, b, "a\nb\nc")
	revision := b.Revision()
	b.SetText("a\nb\nc")
	if b.Revision() != revision {
		t.Error("the same text again is a change")
	}
}

func TestLinesUpAndDown(t *testing.T) {
	b := buffer.New("long enough\nx\n\t世界abc\nlong enough")
	b.Move(at(0, 7), false)
	for _, want := range []buffer.Pos{at(1, 1), at(2, 4), at(3, 7), at(3, 11)} { // cell 7 is the right half of 界
		b.MoveLines(1, false)
		cursor(t, b, want)
	}
	for _, want := range []buffer.Pos{at(2, 4), at(1, 1), at(0, 7), at(0, 0)} {
		b.MoveLines(-1, false)
		cursor(t, b, want)
	}
}

func TestWords(t *testing.T) {
	b := buffer.New("  await fetch_all(é, 'x')\nnext")
	var stops []int
	for p := at(0, 0); p.Line == 0; p = b.WordRight(p) {
		stops = append(stops, p.Col)
	}
	if want := []int{0, 7, 17, 18, 20, 21, 23, 24, 26}; !slices.Equal(stops, want) {
		t.Errorf("to the right it stops at %v; want %v", stops, want)
	}
	stops = nil
	for p := at(1, 4); p != at(0, 0); {
		p = b.WordLeft(p)
		stops = append(stops, p.Col)
	}
	if want := []int{0, 26, 24, 23, 22, 20, 18, 17, 8, 2, 0}; !slices.Equal(stops, want) {
		t.Errorf("to the left it stops at %v; want %v", stops, want)
	}
}

func TestHome(t *testing.T) {
	b := buffer.New("    x = 1\n   ")
	for from, want := range map[buffer.Pos]buffer.Pos{
		at(0, 9): at(0, 4), at(0, 4): at(0, 0), at(0, 0): at(0, 4), at(1, 1): at(1, 3), at(1, 3): at(1, 0),
	} {
		if got := b.Home(from); got != want {
			t.Errorf("from %v home is %v; want %v", from, got, want)
		}
	}
}

func TestFind(t *testing.T) {
	b := buffer.New("Fetch fetch\nİ fetch .*")
	for text, want := range map[string][]buffer.Match{
		"fetch": {{at(0, 0), at(0, 5)}, {at(0, 6), at(0, 11)}, {at(1, 3), at(1, 8)}},
		"Fetch": {{at(0, 0), at(0, 5)}},
		".*":    {{at(1, 9), at(1, 11)}},
		"":      nil,
		"no":    nil,
	} {
		if got := b.Find(text); !slices.Equal(got, want) {
			t.Errorf("%q is found at %v; want %v", text, got, want)
		}
	}
}
