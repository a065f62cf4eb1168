package course

import (
	"fmt"
	"slices"
)

// Mending is the demo of one program beside the one that mends it, false where
// none does. Everything else is as in the whole demo.
func (d *Demo) Mending(name string) (*Demo, bool) {
	all := d.WithFixes().Programs
	bad, known := pick(all, func(p Program) bool { return p.Name == name })
	fix, mended := pick(all, func(p Program) bool { return p.File == bad.Fix })
	if !known || !mended {
		return nil, false
	}
	pair := *d
	pair.Programs, pair.Fixes = []Program{bad, fix}, nil
	return &pair, true
}

// WithFixes is the demo of all its programs, also of those that only mend.
func (d *Demo) WithFixes() *Demo {
	all := *d
	all.Programs = slices.Concat(d.Programs, d.Fixes)
	return &all
}

// fixes checks that a fix is another program of the demo, and that each program
// under `fixes:` mends one.
func (d doc) fixes(demo *Demo) {
	all := demo.WithFixes().Programs
	mends := map[string]bool{}
	for i, p := range demo.Programs {
		if p.Fix == "" {
			continue
		}
		mends[p.Fix] = true
		if p.Fix == p.File || !slices.ContainsFunc(all, func(o Program) bool { return o.File == p.Fix }) {
			d.report(fmt.Sprintf("programs[%d]", i), fmt.Sprintf("its `fix` %q is no other program of this demo", p.Fix),
				"Name the file of one under `programs:`, or of one under `fixes:` that runs only beside this one.")
		}
	}
	for i, p := range demo.Fixes {
		if !mends[p.File] {
			d.report(fmt.Sprintf("fixes[%d]", i), "this program mends no other", "Name its file as `fix:` of the program with the mistake.")
		}
	}
}
