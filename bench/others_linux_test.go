package bench

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"lesswait/internal/python/pythontest"
)

// BenchmarkOthers does the same work by lesswait and by what a learner would use
// otherwise: plain Python, pytest with pytest-asyncio, and learnyounode. What of
// these is not there is left out, and what to install is told.
func BenchmarkOthers(b *testing.B) {
	pythontest.Interpreter(b)
	o := &others{lesswait: build(b, "lesswait"), minimal: build(b, "lesswait/bench/minimal"), env: home(b)}
	o.python, o.pytest = pythonWithTests(b)
	o.node = learnyounode(b)
	b.Run("verdict", o.verdict)
	b.Run("frame", o.frame)
	b.Run("memory", o.memory)
	b.Run("disk", o.disk)
	b.Run("trace", o.trace)
}

// others are the programs that are compared.
type others struct {
	lesswait, minimal string
	env               []string // of the programs of lesswait
	python            string
	pytest            bool // that Python has pytest and pytest-asyncio
	node              *node
}

// verdict is the time from a saved answer to what its learner is told.
func (o *others) verdict(b *testing.B) {
	answer := o.answer(b)
	all := []contender{
		{"lesswait watch, from the save", o.watching(b).save},
		{"lesswait check", o.check(b, answer).timed(b)},
		{"python fetch_all.py: no verdict", o.plain(b, answer).timed(b)},
	}
	if o.pytest {
		all = append(all,
			contender{"pytest, waits of 3 s", o.tests(b, answer, "1").timed(b)},
			contender{"pytest, waits of 0.3 s", o.tests(b, answer, "0.1").timed(b)},
			contender{"pytest, waits of 0.03 s", o.tests(b, answer, "0.01").timed(b)})
	}
	if o.node != nil {
		all = append(all,
			contender{"learnyounode, JUGGLING ASYNC", o.node.verify(b, "JUGGLING ASYNC").timed(b)},
			contender{"learnyounode, HELLO WORLD", o.node.verify(b, "HELLO WORLD").timed(b)})
	}
	against(b, 5, all...)
}

// frame is the time from the start to the first text on a terminal.
func (o *others) frame(b *testing.B) {
	first := func(env []string, text, program string, args ...string) func() time.Duration {
		return func() time.Duration {
			begun := time.Now()
			t := startOnTerminal(b, env, program, args...)
			t.await(text)
			took := time.Since(begun)
			t.listen()
			t.kill()
			return took
		}
	}
	all := []contender{
		{"lesswait, contents", first(o.env, "The Problem", o.lesswait)},
		{"the least of Bubble Tea", first(o.env, "One page", o.minimal)},
	}
	if o.node != nil {
		all = append(all, contender{"learnyounode, menu", first(o.node.home(b), "HELLO WORLD", o.node.program)})
	}
	against(b, 15, all...)
}

// against logs how many times as long as the first each took, a line for each: a
// benchmark's log has room for ten.
func against(b *testing.B, rounds int, all ...contender) {
	b.Helper()
	measured := byTurns(b, rounds, all...)
	for i, s := range measured {
		b.Logf("%-33s %6.2f x, median %8.2f ms (%.2f to %.2f)", all[i].name,
			ratio(s.median(), measured[0].median()), ms(s.median()), ms(s.quantile(0.25)), ms(s.quantile(0.75)))
	}
}

// answer is a folder with a right answer to fetch-all, its services, and the test
// of a teacher.
func (o *others) answer(b *testing.B) (file string) {
	b.Helper()
	ex, dir := fetchAll(b), b.TempDir()
	test, err := os.ReadFile("testdata/pytest/test_fetch_all.py")
	if err != nil {
		b.Fatal(err)
	}
	file = filepath.Join(dir, ex.File)
	write(b, file, ex.Right[0].Source+"\n\nif __name__ == \"__main__\":\n    print(asyncio.run(fetch_all([\"a\", \"b\", \"c\"])))\n")
	write(b, filepath.Join(dir, "lab.py"), ex.Modules["lab.py"])
	write(b, filepath.Join(dir, "test_fetch_all.py"), string(test))
	return file
}

func (o *others) check(b *testing.B, answer string, env ...string) command {
	return program(b, slices.Concat(o.env, env), "", o.lesswait, "check", "fetch-all", answer)
}

func (o *others) plain(b *testing.B, answer string) command {
	return program(b, nil, filepath.Dir(answer), o.python, answer)
}

func (o *others) tests(b *testing.B, answer, second string) command {
	return program(b, append(os.Environ(), "SECOND="+second), filepath.Dir(answer), o.python, "-m", "pytest", "-q")
}
