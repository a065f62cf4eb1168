package exercises_test

import (
	"context"
	"os"
	"slices"
	"testing"

	"lesswait/internal/author/authortest"
	"lesswait/internal/author/mutanttest"
	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/inorder"
	"lesswait/internal/python/pythontest"
)

// mutant is a right answer with one mistake in it, and what became of it.
type mutant struct {
	mutanttest.Mutant
	exercise *course.Exercise
	answer   course.Solution
	verdict  check.Verdict
}

// String is the mutant's line in the list of its exercise.
func (m mutant) String() string { return m.answer.Name + ": " + m.Mutant.String() }

// TestMutantsAreRefused judges right answers with one mistake each. Those that pass
// are listed in testdata/equivalent, with the reason why the mistake is none; the
// lists are exact: what passes is in them, and what is in them passes. Some of the
// mutants are judged by each run of the test, and all where there is time.
func TestMutantsAreRefused(t *testing.T) {
	every := os.Getenv(everyAnswer) != ""
	mutants := mutantsOf(t, mutated(load(t), every))
	if !every {
		mutants = sampled(mutants)
	}
	judgeAll(t, mutants)
	for exercise, of := range byExercise(mutants) {
		list := readEquivalents(t, exercise)
		for _, m := range of {
			list.agrees(t, m)
		}
		if every {
			list.hasNoMore(t, of)
		}
	}
	counted := tallied(mutants)
	t.Logf("\n%s", counted)
	if every && counted.all.specific() < leastSpecific {
		t.Errorf("%.1f %% of the mutants that are refused get a code that names the mistake: less than %d %%", counted.all.specific(), leastSpecific)
	}
}

// byExercise sorts mutants by the exercise that they answer.
func byExercise(mutants []mutant) map[string][]mutant {
	sorted := map[string][]mutant{}
	for _, m := range mutants {
		sorted[m.exercise.ID] = append(sorted[m.exercise.ID], m)
	}
	return sorted
}

// fewest is a number of right answers that every exercise has.
const fewest = 4

// mutated are the right answers of which mutants are made: one of each exercise,
// another one from exercise to exercise, or all of them.
func mutated(c *course.Course, every bool) []mutant {
	var of []mutant
	for i, ex := range c.Exercises {
		for j, answer := range ex.Right {
			if every || j == i%fewest {
				of = append(of, mutant{exercise: ex, answer: answer})
			}
		}
	}
	return of
}

func mutantsOf(t *testing.T, of []mutant) []mutant {
	t.Helper()
	var sources []string
	for _, a := range of {
		sources = append(sources, a.answer.Source)
	}
	var all []mutant
	for i, made := range mutanttest.Of(t, sources) {
		for _, m := range made {
			all = append(all, mutant{Mutant: m, exercise: of[i].exercise, answer: of[i].answer})
		}
	}
	return all
}

// sampled is every third mutant.
func sampled(mutants []mutant) []mutant {
	var chosen []mutant
	for m := range slices.Chunk(mutants, 3) {
		chosen = append(chosen, m[0])
	}
	return chosen
}

func judgeAll(t *testing.T, mutants []mutant) {
	t.Helper()
	in := pythontest.Interpreter(t)
	c := check.New(authortest.Bulk(t, in), in.Version).WithoutTrace()
	err := inorder.Do(t.Context(), len(mutants), func(ctx context.Context, i int) (check.Verdict, error) {
		m := mutants[i]
		return c.Check(ctx, m.exercise, m.exercise.File, []byte(m.Source))
	}, func(i int, v check.Verdict) error {
		mutants[i].verdict = v
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
