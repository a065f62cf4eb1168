package exercises_test

import (
	"cmp"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"lesswait/exercises"
	"lesswait/internal/author"
	"lesswait/internal/author/authortest"
	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/python"
	"lesswait/internal/python/pythontest"
	"lesswait/internal/trace"
	"lesswait/lessons"
)

func load(tb testing.TB) *course.Course {
	tb.Helper()
	c, err := course.Load(lessons.Files, exercises.Files)
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

func judge(t *testing.T, c *check.Checker, ex *course.Exercise, source string) check.Verdict {
	t.Helper()
	verdict, err := c.Check(t.Context(), ex, ex.File, []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	return verdict
}

// TestAnswersAreJudgedRightly proves every harness: answers of every make pass,
// each mistake is called what it is, a starter is told apart from an answer, and
// a task's programs print what it says. All answers take longer than a test
// that is run all day should, so that some are left to everyAnswer.
func TestAnswersAreJudgedRightly(t *testing.T) {
	all := exerciseJobs(load(t))
	authortest.Run(t, func(checker *author.Checker) []author.Job {
		if os.Getenv(everyAnswer) != "" {
			return all(checker)
		}
		return some(some(all(checker), "right/", 6), "wrong/", 16)
	})
}

// some leaves, of each exercise's jobs of this kind, so many: spread over all,
// whose names say what they are.
func some(jobs []author.Job, kind string, most int) []author.Job {
	count, place := map[string]int{}, map[string]int{}
	for _, j := range jobs {
		if strings.HasPrefix(j.Name, kind) {
			count[j.Owner]++
		}
	}
	return slices.DeleteFunc(jobs, func(j author.Job) bool {
		i, n := place[j.Owner], count[j.Owner]
		if !strings.HasPrefix(j.Name, kind) || n <= most {
			return false
		}
		place[j.Owner]++
		return i*most/n == (i-1)*most/n && i > 0
	})
}

// TestAnswersOnOtherPythons judges the same answers on the interpreters of
// learners: the verdicts are the same, and what needs a newer Python is told so.
func TestAnswersOnOtherPythons(t *testing.T) {
	for _, in := range pythontest.Others(t) {
		t.Run(in.Version, func(t *testing.T) {
			authortest.RunOn(t, in, exerciseJobs(load(t)))
		})
	}
}

func exerciseJobs(c *course.Course) func(*author.Checker) []author.Job {
	return func(checker *author.Checker) []author.Job {
		return slices.DeleteFunc(checker.Jobs(c), func(j author.Job) bool {
			_, isExercise := c.Exercise(j.Owner)
			return !isExercise
		})
	}
}

// TestRightAnswersHaveAPicture proves that what the workbench draws beside the
// learner's run is there.
func TestRightAnswersHaveAPicture(t *testing.T) {
	in := pythontest.Interpreter(t)
	c := check.New(authortest.Bulk(t, in), in.Version)
	for _, ex := range load(t).Exercises {
		t.Run(ex.ID, func(t *testing.T) {
			t.Parallel()
			if v := judge(t, c, ex, ex.Right[0].Source); v.BestSeconds != nil && len(trace.Build(v.Trace).Shown()) == 0 {
				t.Error("its run has no picture")
			}
		})
	}
}

// TestRightRunOfTheSameCase: beside a run that failed the same case of a right
// answer can be drawn.
func TestRightRunOfTheSameCase(t *testing.T) {
	if testing.Short() {
		t.Skip("it judges many wrong answers")
	}
	in := pythontest.Interpreter(t)
	c := check.New(authortest.Bulk(t, in), in.Version)
	for _, ex := range load(t).Exercises {
		t.Run(ex.ID, func(t *testing.T) {
			t.Parallel()
			seen := map[check.Case]bool{}
			for i, wrong := range ex.Wrong {
				if i%4 != 0 && os.Getenv(everyAnswer) == "" {
					continue
				}
				v := judge(t, c, ex, wrong.Source)
				if v.Case == nil || seen[*v.Case] {
					continue
				}
				seen[*v.Case] = true
				if beside := judge(t, c.Showing(v.Case), ex, ex.RightOn(in.Version).Source); beside.Case == nil || *beside.Case != *v.Case {
					t.Errorf("%s fails in the case %v, and the right run is that of %v", wrong.Title, *v.Case, beside.Case)
				}
			}
		})
	}
}

// TestNothingIsNoAnswer: a file of comments lacks what the task asks for, also
// where the starter is a program to mend.
func TestNothingIsNoAnswer(t *testing.T) {
	in := pythontest.Interpreter(t)
	c := check.New(authortest.Bulk(t, in), in.Version)
	for _, ex := range load(t).Exercises {
		if v := judge(t, c, ex, "# nothing yet\n"); v.Code != "missing" {
			t.Errorf("%s: a file of comments gets %q: %s", ex.ID, v.Code, v.Message)
		}
	}
}

// everyAnswer is set where there is time for every answer.
const everyAnswer = "LESSWAIT_TEST_EVERY_ANSWER"

// TestVerdictsAreRepeatable checks answers with warm workers and with the fork
// server: verdicts and recorded events are the same to the byte.
func TestVerdictsAreRepeatable(t *testing.T) {
	if testing.Short() {
		t.Skip("it judges every answer twice")
	}
	in := pythontest.Interpreter(t)
	pool := python.NewPool(in, 2)
	t.Cleanup(func() { _ = pool.Close() })
	warm, forked := check.New(pool, in.Version), check.New(authortest.Bulk(t, in), in.Version)
	sample(t, 0, func(t *testing.T, ex *course.Exercise, answer course.Solution) {
		first, second := told(t, judge(t, warm, ex, answer.Source)), told(t, judge(t, forked, ex, answer.Source))
		if diff := gocmp.Diff(first, second); diff != "" {
			t.Errorf("a second check differs (-first +second):\n%s", diff)
		}
	})
}

// hashSeeds names the seeds of TestVerdictsUnderOtherHashSeeds, parted by
// commas.
const hashSeeds = "LESSWAIT_TEST_HASH_SEEDS"

// TestVerdictsUnderOtherHashSeeds checks answers in processes whose strings hash
// in other ways: the order of a set of them may change the run that is drawn, and
// must change no verdict and no message.
func TestVerdictsUnderOtherHashSeeds(t *testing.T) {
	if testing.Short() {
		t.Skip("it judges every answer twice")
	}
	in := pythontest.Interpreter(t)
	usual := check.New(authortest.Bulk(t, in), in.Version).WithoutTrace()
	seeded := map[string]*check.Checker{}
	for _, seed := range strings.Split(cmp.Or(os.Getenv(hashSeeds), "4711"), ",") {
		other := *in
		other.HashSeed = seed
		seeded[seed] = check.New(authortest.Bulk(t, &other), in.Version).WithoutTrace()
	}
	sample(t, 3, func(t *testing.T, ex *course.Exercise, answer course.Solution) {
		want := told(t, judge(t, usual, ex, answer.Source))
		for seed, other := range seeded {
			if diff := gocmp.Diff(want, told(t, judge(t, other, ex, answer.Source))); diff != "" {
				t.Errorf("with hash seed %s (-usual +seeded):\n%s", seed, diff)
			}
		}
	})
}

// sample makes a test of every fifth answer, from the one of this number on, or
// of every answer where that is asked for.
func sample(t *testing.T, from int, test func(*testing.T, *course.Exercise, course.Solution)) {
	t.Helper()
	for _, ex := range load(t).Exercises {
		for i, answer := range slices.Concat(ex.Right, ex.Wrong) {
			if i%5 != from && os.Getenv(everyAnswer) == "" {
				continue
			}
			t.Run(ex.ID+"/"+answer.Name, func(t *testing.T) {
				t.Parallel()
				test(t, ex, answer)
			})
		}
	}
}

// told is all that a verdict says, its picture included, but for the time that
// the check took.
func told(t *testing.T, v check.Verdict) string {
	t.Helper()
	v.TookMS = 0
	var b strings.Builder
	if err := json.NewEncoder(&b).Encode(v); err != nil {
		t.Fatal(err)
	}
	for _, e := range v.Trace {
		if err := trace.WriteEvent(&b, e); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}
