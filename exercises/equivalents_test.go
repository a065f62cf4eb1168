package exercises_test

import (
	"testing"

	"lesswait/internal/author/mutanttest"
)

// equivalents are the mutants of an exercise that may pass, and the reason for each.
type equivalents struct {
	file string
	why  map[string]string
}

func readEquivalents(t *testing.T, exercise string) equivalents {
	t.Helper()
	return equivalents{mutanttest.EquivalentFile(exercise), mutanttest.Equivalent(t, exercise)}
}

// agrees holds a mutant's verdict against the list.
func (e equivalents) agrees(t *testing.T, m mutant) {
	t.Helper()
	why, listed := e.why[m.String()]
	switch {
	case m.verdict.Passed && !listed:
		t.Errorf("a mutant of %s passes. Where its mistake breaks what the task says, add a scenario to check.py in which that shows; where it is none, write the reason into %s:\n    %s\nThe whole of it:\n%s",
			m.exercise.ID, e.file, m, m.Source)
	case !m.verdict.Passed && listed:
		t.Errorf("%s says of a mutant: %s\n    %s\nIt is refused as %s: %s\nWhere the task has come to ask for more, take it from the list; else the harness refuses a right answer.\n%s",
			e.file, why, m, m.verdict.Code, m.verdict.Message, m.Source)
	}
}

// hasNoMore holds that every mutant of the list is among these.
func (e equivalents) hasNoMore(t *testing.T, made []mutant) {
	t.Helper()
	names := map[string]bool{}
	for _, m := range made {
		names[m.String()] = true
	}
	for name := range e.why {
		if !names[name] {
			t.Errorf("%s has a mutant that is no longer made: take it out, or write its line as it is now:\n    %s", e.file, name)
		}
	}
}
