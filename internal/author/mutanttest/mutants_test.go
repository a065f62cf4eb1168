package mutanttest_test

import (
	"path/filepath"
	"testing"

	"lesswait/internal/author/mutanttest"
)

// TestOperators runs the examples that every operator has.
func TestOperators(t *testing.T) {
	t.Parallel()
	dir, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	out, err := mutanttest.Python(t, dir, "-m", "unittest", "discover", "-s", "tests", "-t", "tests").CombinedOutput()
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

func TestMutantsAreNamedByTheirLines(t *testing.T) {
	t.Parallel()
	made := mutanttest.Of(t, []string{"async def f():\n    await g()\n    await g()\n", "x = 1\n"})
	if len(made) != 2 || len(made[0]) != 2 || len(made[1]) != 0 {
		t.Fatalf("made %v", made)
	}
	for i, want := range []string{"await-dropped: await g() => g()", "await-dropped: await g() => g() (2)"} {
		if got := made[0][i].String(); got != want || made[0][i].Line != i+2 {
			t.Errorf("mutant %d is %q in line %d, want %q", i, got, made[0][i].Line, want)
		}
	}
}
