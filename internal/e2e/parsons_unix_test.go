//go:build unix

package e2e

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"lesswait/exercises"
	"lesswait/internal/course"
	"lesswait/lessons"
)

// firstPuzzle is the one in the second lesson.
func firstPuzzle(t *testing.T) *course.Parsons {
	t.Helper()
	c, err := course.Load(lessons.Files, exercises.Files)
	must(t, err)
	for _, step := range c.Lessons[1].Steps {
		if ref, ok := step.(course.ParsonsRef); ok {
			return ref.Parsons
		}
	}
	t.Fatal("the second lesson has no puzzle")
	return nil
}

// row is how a line of the puzzle looks: a mark where it was judged, a pointer
// where it is selected, a bar, the code, and whether there is a variant.
var row = regexp.MustCompile(`(?m)^ *[✗✓]? *(›)? [▌│] (.*?) *(?:[12]/2)?$`)

// puzzle is the lines in the order of the screen, and which is selected.
func puzzle(x *terminal) (lines []string, selected int) {
	for i, found := range row.FindAllStringSubmatch(x.screen(), -1) {
		lines = append(lines, found[2])
		if found[1] != "" {
			selected = i
		}
	}
	return lines, selected
}

// solve brings one line after another to its place, and to its right variant.
func solve(x *terminal, p *course.Parsons) {
	for i, line := range p.Lines {
		want := line.String()
		at, from := find(x, p, i)
		x.press(repeated("down", at-from)...)
		x.press(repeated("up", from-at)...)
		x.press(repeated("K", at-i)...)
		x.waitUntil("a line of the puzzle to move", func(string) bool {
			now, selected := find(x, p, i)
			return now == i && selected == i
		})
		if lines, _ := puzzle(x); lines[i] != want {
			x.press("space")
		}
		x.waitUntil("the line "+want, func(string) bool {
			lines, _ := puzzle(x)
			return len(lines) > i && lines[i] == want
		})
	}
}

// find tells where the n-th line of the solution is now, in whichever variant,
// and which line is selected.
func find(x *terminal, p *course.Parsons, n int) (at, selected int) {
	names := []string{p.Lines[n].Text}
	for _, d := range p.Distractors {
		if d.Number == n+1 {
			names = append(names, d.Text)
		}
	}
	lines, selected := puzzle(x)
	at = slices.IndexFunc(lines, func(line string) bool {
		return slices.Contains(names, strings.TrimSpace(line))
	})
	return at, selected
}

func repeated(key string, times int) []string {
	return slices.Repeat([]string{key}, max(times, 0))
}
