package tracing

import (
	"bufio"
	"strings"
	"testing"

	"lesswait/internal/trace"
)

func lineAt(t int64, stream, text string) trace.Event {
	return trace.Event{T: t, Ev: trace.Out, Kind: stream, Text: text}
}

// TestPrintedLinesPileUp: all lines are there in their order, in few events.
func TestPrintedLinesPileUp(t *testing.T) {
	var p printed
	const lines = 1_000
	for i := range int64(lines) {
		p.add(lineAt(i/100, "stdout", strings.Repeat("x", 100)))
	}
	all := p.until(lines)
	if len(all) > pileFew+1+lines/15 || len(all) < pileFew+lines/20 {
		t.Errorf("%d lines are %d events", lines, len(all))
	}
	told := 0
	for i, e := range all {
		told += 1 + strings.Count(e.Text, "\n")
		if len(e.Text) > pileMost || i > 0 && e.T < all[i-1].T {
			t.Errorf("event %d has %d characters, and is of %d", i, len(e.Text), e.T)
		}
	}
	if told != lines || len(p.events) > 0 {
		t.Errorf("%d lines are told, and %d events are left", told, len(p.events))
	}
}

// TestPrintedLinesApart: with a pause, or of two streams in turn, each is an event.
func TestPrintedLinesApart(t *testing.T) {
	var p printed
	for i := range int64(100) {
		p.add(lineAt(i*pileApart, "stdout", "a"))
	}
	for i := range int64(100) {
		p.add(lineAt(200_000+i, []string{"stdout", "stderr"}[i%2], "b"))
	}
	if n := len(p.until(99_000)); n != 100 {
		t.Errorf("%d of 100 lines with a pause", n)
	}
	if n := len(p.until(300_000)); n != 100 {
		t.Errorf("%d of 100 lines of two streams", n)
	}
}

// TestALongLineIsCut: no more of it is kept than is told.
func TestALongLineIsCut(t *testing.T) {
	in := bufio.NewReaderSize(strings.NewReader(strings.Repeat("é", 50_000)+"\nnext\n"), 16)
	long, err := readLine(in, lineMost+1)
	next, _ := readLine(in, lineMost+1)
	if err != nil || len(long) != lineMost+1 || string(next) != "next\n" {
		t.Errorf("%d bytes, %v, and then %q", len(long), err, next)
	}
	s := newStory(Options{Virtual: true})
	s.printed("stdout", long)
	if text := s.late.events[0].Text; text != strings.Repeat("é", lineMost/2)+"…" {
		t.Errorf("it is told as %d bytes, in the end %q", len(text), text[len(text)-8:])
	}
}
