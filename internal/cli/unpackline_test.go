package cli

import (
	"strings"
	"testing"
	"time"

	"lesswait/internal/python"
)

func TestUnpackLineSpeaksAfterHalfASecond(t *testing.T) {
	clock := time.Unix(0, 0)
	now := func() time.Time { return clock }
	for _, c := range []struct {
		name     string
		terminal bool
		want     string
	}{
		{"pipe", false, "Getting Python ready, this once: unpacking\nGetting Python ready, this once: compiling\n"},
		{"terminal", true, "\r\x1b[KGetting Python ready, this once: unpacking 40 %" +
			"\r\x1b[KGetting Python ready, this once: unpacking 80 %" +
			"\r\x1b[KGetting Python ready, this once: compiling 10 %\r\x1b[K"},
	} {
		var out strings.Builder
		line := newUnpackLine(&out, c.terminal, now)
		line.show(python.Progress{Step: "unpacking", Done: 10, Total: 100})
		clock = clock.Add(quiet)
		line.show(python.Progress{Step: "unpacking", Done: 40, Total: 100})
		line.show(python.Progress{Step: "unpacking", Done: 40, Total: 100})
		line.show(python.Progress{Step: "unpacking", Done: 80, Total: 100})
		line.show(python.Progress{Step: "compiling", Done: 9, Total: 90})
		line.clear()
		if out.String() != c.want {
			t.Errorf("%s: %q\nwant %q", c.name, out.String(), c.want)
		}
	}
}

func TestUnpackLineSaysNothingOfAQuickStart(t *testing.T) {
	var out strings.Builder
	line := newUnpackLine(&out, true, func() time.Time { return time.Unix(0, 0) })
	line.show(python.Progress{Step: "compiling", Done: 1, Total: 2})
	line.clear()
	if out.Len() > 0 {
		t.Errorf("it said %q", out.String())
	}
}
