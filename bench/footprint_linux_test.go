package bench

import (
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// memory is what each holds with all its processes, waiting for its learner and at
// most while it judges.
func (o *others) memory(b *testing.B) {
	for b.Loop() {
		o.waiting(b)
		o.judging(b)
	}
	b.ReportMetric(0, "ns/op")
}

// disk is what is installed, Node.js and Debian's Python aside; and what the first
// check takes, once.
func (o *others) disk(b *testing.B) {
	cache := filepath.Join(b.TempDir(), "cache")
	check := o.check(b, o.answer(b), "LESSWAIT_CACHE="+cache).timed(b)
	first, second := check(), check()
	tell := func(name string, files ...string) {
		sum := 0.0
		for _, file := range files {
			sum += onDisk(b, file)
		}
		b.Logf("%-33s %6.1f MB", name, sum)
	}
	for b.Loop() {
		tell("lesswait, the program", o.lesswait)
		tell("lesswait, what it unpacks", cache)
		if o.node != nil {
			tell("learnyounode", o.node.folder)
		}
		if o.pytest {
			tell("pytest with all it imports", o.imports(b, "pytest", "pytest_asyncio")...)
		}
		b.Logf("the first check, which unpacks it, took %.1f x the second, %.0f ms", ratio(first, second), ms(first))
	}
	b.ReportMetric(0, "ns/op")
}

// imports are the files of the modules that a program imports with these, without
// those of Python's own library.
func (o *others) imports(b *testing.B, modules ...string) []string {
	b.Helper()
	look := "import sys, " + strings.Join(modules, ", ") + "\n" +
		"print(*{f for m in list(sys.modules.values()) if '-packages' in (f := getattr(m, '__file__', None) or '')}, sep='\\n')"
	_, said := program(b, nil, "", o.python, "-c", look).run(b, nil)
	return strings.Fields(said)
}

// waiting looks at programs in which nothing happens.
func (o *others) waiting(b *testing.B) {
	rest := func(name string, t *terminal) {
		t.listen()
		time.Sleep(3 * time.Second) // what it starts ahead is up
		b.Logf("%-33s %6.1f MB at rest", name, held(t.cmd.Process.Pid))
		t.kill()
	}
	for _, p := range pages() {
		if p.name == "contents" || p.name == "workbench" {
			rest("lesswait, "+p.name, p.open(b, o.lesswait))
		}
	}
	if o.node != nil {
		t := startOnTerminal(b, o.node.home(b), o.node.program)
		t.await("HELLO WORLD")
		rest("learnyounode, menu", t)
	}
}

// judging looks at programs while they judge an answer.
func (o *others) judging(b *testing.B) {
	answer, watch := o.answer(b), o.watching(b)
	tell := func(name string, most float64) { b.Logf("%-33s %6.1f MB at most", name, most) }
	tell("lesswait watch", whileIt(watch.cmd.Process.Pid, func() { watch.save() }))
	watch.end()
	tell("lesswait check", o.check(b, answer).largest(b))
	tell("python fetch_all.py", o.plain(b, answer).largest(b))
	if o.pytest {
		tell("pytest, waits of 0.3 s", o.tests(b, answer, "0.1").largest(b))
	}
	if o.node != nil {
		tell("learnyounode, JUGGLING ASYNC", o.node.verify(b, "JUGGLING ASYNC").largest(b))
	}
}

// onDisk is the size of a file, or of all below a folder, in megabytes.
func onDisk(b *testing.B, path string) float64 {
	b.Helper()
	var size int64
	err := filepath.WalkDir(path, func(_ string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		info, err := e.Info()
		if err == nil {
			size += info.Size()
		}
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return float64(size) / 1e6
}
