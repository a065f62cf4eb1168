package buffer_test

import (
	"testing"

	"lesswait/ui/editor/buffer"
)

// TestCells: tabs reach to the next stop, wide characters take two cells,
// combining ones none of their own, and what would be invisible takes one.
func TestCells(t *testing.T) {
	const line = "a\t世e\u0301\x1b\u200b👩‍💻z"
	want := []buffer.Glyph{
		{0, "a", 0, 1}, {1, "\t", 1, 3}, {2, "世", 4, 2}, {5, "e\u0301", 6, 1}, {8, "\x1b", 7, 1},
		{9, "\u200b", 8, 1}, {12, "👩‍💻", 9, 2}, {23, "z", 11, 1},
	}
	n := 0
	for g := range buffer.Glyphs(line) {
		if g != want[n] {
			t.Errorf("glyph %d is %+v; want %+v", n, g, want[n])
		}
		if buffer.Cell(line, g.Col) != g.Cell || buffer.ColAt(line, g.Cell) != g.Col || buffer.ColAt(line, g.Cell+g.Width-1) != g.Col {
			t.Errorf("cell and column of %+v don't agree", g)
		}
		n++
	}
	if n != len(want) {
		t.Errorf("%d glyphs; want %d", n, len(want))
	}
	if buffer.Cell(line, len(line)) != 12 || buffer.ColAt(line, 99) != len(line) {
		t.Error("the end of the line is elsewhere")
	}
}

// TestMovingByCharacters goes over the line and back.
func TestMovingByCharacters(t *testing.T) {
	b := buffer.New("a\t世e\u0301\n👩‍💻z")
	stops := []buffer.Pos{at(0, 0)}
	for p := at(0, 0); p != b.End(); {
		p = b.Right(p)
		stops = append(stops, p)
	}
	if len(stops) != 8 {
		t.Fatalf("the stops are %v", stops)
	}
	for i := len(stops) - 1; i > 0; i-- {
		if got := b.Left(stops[i]); got != stops[i-1] {
			t.Errorf("left of %v is %v; want %v", stops[i], got, stops[i-1])
		}
	}
	if b.Left(at(0, 0)) != at(0, 0) || b.Right(b.End()) != b.End() {
		t.Error("there is something beyond the text")
	}
	b.Move(at(0, 3), false) // inside of 世
	cursor(t, b, at(0, 2))
	b.Move(at(9, 9), false)
	cursor(t, b, b.End())
	b.Move(at(-1, 5), false)
	cursor(t, b, at(0, 0))
}
