package exercises_test

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// leastSpecific is the share, in percent, of the refused mutants whose code has to
// name a mistake.
const leastSpecific = 90

// generic are the codes that tell what came of a mistake and not which it was: an
// error that nothing explains, another value, another time, and all that the
// process itself ends with.
func generic() []string {
	return []string{"raised", "wrong-value", "wrong-shape", "time", "syntax",
		"time-limit", "memory-limit", "output-limit", "exited", "crashed", "closed-channel"}
}

// count is what became of some mutants.
type count struct{ made, passed, named int }

func (c *count) add(m mutant) {
	c.made++
	switch {
	case m.verdict.Passed:
		c.passed++
	case !slices.Contains(generic(), m.verdict.Code):
		c.named++
	}
}

func (c *count) refused() int { return c.made - c.passed }

// specific is how many of a hundred that were refused got a code that names a mistake.
func (c *count) specific() float64 { return 100 * float64(c.named) / float64(max(1, c.refused())) }

// tally counts mutants by their operators, and all of them.
type tally struct {
	of  map[string]*count
	all count
}

func tallied(mutants []mutant) tally {
	t := tally{of: map[string]*count{}}
	for _, m := range mutants {
		if t.of[m.Operator] == nil {
			t.of[m.Operator] = &count{}
		}
		t.of[m.Operator].add(m)
		t.all.add(m)
	}
	return t
}

// String is the table of bench/README.md.
func (t tally) String() string {
	var b strings.Builder
	b.WriteString("| operator | mutants | equivalent | refused | with a code that names the mistake |\n|---|---|---|---|---|\n")
	most := func(x, y string) int {
		return cmp.Or(cmp.Compare(t.of[y].made, t.of[x].made), cmp.Compare(x, y))
	}
	for _, name := range slices.SortedFunc(maps.Keys(t.of), most) {
		t.of[name].row(&b, name)
	}
	t.all.row(&b, "all")
	return b.String()
}

func (c *count) row(b *strings.Builder, name string) {
	fmt.Fprintf(b, "| %s | %d | %d | %d | %d (%.0f %%) |\n", name, c.made, c.passed, c.refused(), c.named, c.specific())
}
