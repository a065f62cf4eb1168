// Package viewstest holds what the tests of every view do: pictures of recorded
// runs compared with files, and proof that a picture fits at any size.
package viewstest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/ui/ink"
	"lesswait/ui/theme"
	"lesswait/ui/timeline"
)

// View is what is tested of a view.
type View struct {
	Render, Legend func(timeline.Race, ink.Options) []string
	Linear         func(timeline.Race) string
}

// Race is one of recorded runs, each with its title, as of a moment.
func Race(now int64, recorded ...string) timeline.Race {
	r := timeline.Race{Now: now}
	for _, name := range recorded {
		r.Programs = append(r.Programs, timeline.Program{Title: strings.ReplaceAll(name, "_", " "), Timeline: trace.Build(tracetest.Recorded(name))})
	}
	return r
}

// looks are those that every picture is compared at.
func looks() map[string]ink.Options {
	styles := func(o theme.Options) ink.Options { return ink.Options{Styles: ink.StylesOf(theme.New(o))} }
	return map[string]ink.Options{
		"dark":    styles(theme.Options{Dark: true}),
		"light":   styles(theme.Options{}),
		"nocolor": styles(theme.Options{Dark: true, NoColor: true}),
		"ascii":   {ASCII: true},
	}
}

// Golden compares the pictures of races at three sizes and every look, and what is
// told of them, with the files they were last seen in.
func Golden(t *testing.T, v View, races map[string]timeline.Race) {
	t.Helper()
	sizes := []struct{ width, height int }{{80, 16}, {120, 24}, {40, 9}} // what a window of 80x24, 120x40 and 40x12 leaves
	for name, r := range races {
		for _, size := range sizes {
			for look, o := range looks() {
				o.Width, o.Height = size.width, size.height
				t.Run(fmt.Sprintf("%s-%d-%s", name, size.width, look), func(t *testing.T) { golden.RequireEqual(t, picture(v, r, o)) })
			}
		}
		t.Run(name+"-linear", func(t *testing.T) { golden.RequireEqual(t, v.Linear(r)) })
	}
}

func picture(v View, r timeline.Race, o ink.Options) string {
	legend := strings.Join(v.Legend(r, o), "  ")
	return strings.Join(v.Render(r, o), "\n") + "\n" + legend + "\n"
}

// Fits draws races at all sizes and at many moments: a picture is never larger
// than it may be, holds nothing but text and colours, and is the same text without
// colours; ASCII is ASCII.
func Fits(t *testing.T, v View, races map[string]timeline.Race) {
	t.Helper()
	coloured := ink.StylesOf(theme.New(theme.Options{Dark: true}))
	for name, r := range races {
		end := r
		end.Now = trace.End
		for _, now := range []int64{0, end.Moment() / 3, trace.End} {
			r.Now = now
			for width := 0; width <= 130; width += 1 + width/3 {
				for height := 0; height <= 45; height += 1 + height/3 {
					o := ink.Options{Width: width, Height: height, ASCII: height%2 == 0}
					plain := v.Render(r, o)
					o.Styles = coloured
					fits(t, fmt.Sprintf("%s at %d in %dx%d", name, now, width, height), plain, v.Render(r, o), o)
				}
			}
			v.Linear(r)
		}
	}
}

func fits(t *testing.T, where string, plain, coloured []string, o ink.Options) {
	t.Helper()
	if len(plain) > o.Height || len(plain) != len(coloured) {
		t.Fatalf("%s: %d lines, %d in colour", where, len(plain), len(coloured))
	}
	for i, line := range plain {
		bare := ansi.Strip(coloured[i])
		switch {
		case ansi.StringWidth(line) > o.Width:
			t.Fatalf("%s: a line of %d columns: %q", where, ansi.StringWidth(line), line)
		case strings.TrimRight(bare, " ") != strings.TrimRight(line, " "):
			t.Fatalf("%s: in colour %q, without %q", where, bare, line)
		case strings.ContainsFunc(line, func(c rune) bool { return c < ' ' || c == 0x7f || (o.ASCII && c > 0x7e) }):
			t.Fatalf("%s: odd characters in %q", where, line)
		}
	}
}
