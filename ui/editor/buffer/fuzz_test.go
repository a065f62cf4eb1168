package buffer_test

import (
	"math/rand/v2"
	"testing"
	"unicode/utf8"

	"lesswait/ui/editor/buffer"
)

// FuzzEdits makes whatever edits the bytes stand for: nothing panics, undoing
// all gives the first text, and redoing all the last.
func FuzzEdits(f *testing.F) {
	f.Add("def f():\n    return 1\n", []byte{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
	f.Add("世e\u0301\t👩‍💻\r\n\x00", []byte{8, 200, 0, 8, 13, 1, 9, 77, 2, 12, 12, 11})
	f.Fuzz(edits)
}

// TestRandomEdits is the same with edits that a dice made.
func TestRandomEdits(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		moves := make([]byte, 200)
		for i := range moves {
			moves[i] = byte(dice.IntN(256))
		}
		edits(t, "async def f(urls):\n\treturn [世, e\u0301]\n\n", moves)
	}
}

func edits(t *testing.T, first string, moves []byte) {
	b := buffer.New(first)
	first = b.Text() // of whole characters
	for i, move := range moves {
		arg := int(moves[(i+1)%len(moves)])
		edit(b, move, arg)
		sound(t, b)
	}
	for b.Redo() { // what the edits themselves have undone
	}
	last := b.Text()
	for b.Undo() {
		sound(t, b)
	}
	text(t, b, first)
	for b.Redo() {
		sound(t, b)
	}
	text(t, b, last)
}

// edit does one of all the things that can be done.
func edit(b *buffer.Buffer, move byte, arg int) {
	pieces := []string{"x", " ", "\n", "\t", "世", "\u0301", "👩", "\u200d", "\xff", "a\nb\n\nc", "", "🇩", "🇪"}
	piece := pieces[arg%len(pieces)]
	place := buffer.Pos{Line: arg % 7, Col: arg % 19}
	extend := arg%2 == 0
	switch move % 14 {
	case 0, 1:
		b.Type(piece)
	case 2:
		b.Insert(piece)
	case 3:
		b.Erase(b.Left(b.Cursor()))
	case 4:
		b.Erase(b.Right(b.Cursor()))
	case 5:
		b.Erase(b.WordLeft(b.Cursor()))
	case 6:
		b.Move(b.WordRight(b.Cursor()), extend)
	case 7:
		b.MoveLines(arg%5-2, extend)
	case 8:
		b.Move(place, extend)
	case 9:
		b.Replace(b.Cursor(), place, piece)
	case 10:
		b.Together(func() {
			b.Replace(b.Home(b.Cursor()), b.Cursor(), piece)
			b.Move(place, extend)
			b.Type(piece)
		})
	case 11:
		b.Redo()
	case 12:
		b.Undo()
	case 13:
		b.SetText(piece + b.Selected())
	}
}

// sound fails if cursor and selection are not in the text.
func sound(t *testing.T, b *buffer.Buffer) {
	t.Helper()
	if !utf8.ValidString(b.Text()) {
		t.Fatalf("the text is torn: %q", b.Text())
	}
	from, to, _ := b.Selection()
	for _, p := range []buffer.Pos{b.Cursor(), from, to} {
		if p.Line < 0 || p.Line >= b.Len() || p.Col < 0 || p.Col > len(b.Line(p.Line)) {
			t.Fatalf("%v is not in %q", p, b.Text())
		}
	}
	_ = b.Selected()
}
