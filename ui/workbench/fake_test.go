package workbench

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/python"
	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/internal/watch"
	"lesswait/internal/workspace"
	"lesswait/ui/kit"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

const (
	oneByOne = "from lab import fetch\n\n\nasync def fetch_all(urls):\n    return [await fetch(u) for u in urls]\n"
	gathered = "import asyncio\n\nfrom lab import fetch\n\n\nasync def fetch_all(urls):\n    return await asyncio.gather(*map(fetch, urls))\n"
	group    = "async def fetch_all(urls):\n    async with asyncio.TaskGroup() as group:\n        tasks = [group.create_task(fetch(u)) for u in urls]\n    return [t.result() for t in tasks]\n"
	tasks    = "async def fetch_all(urls):\n    tasks = [asyncio.create_task(fetch(u)) for u in urls]\n    return [await t for t in tasks]\n"
)

func exercise() *course.Exercise {
	return &course.Exercise{
		ID: "fetch-all", Alias: "E02", Title: "Fetch them all", Name: "fetch_all", File: "fetch_all.py", Level: 1,
		Lesson: "the-solution", Task: "Fetch every URL so that the waits **overlap**.\n\n- In the order of `urls`.\n- Nothing is left running.",
		Starter: "from lab import fetch\n\n\nasync def fetch_all(urls):\n    ...\n",
		Hints:   []string{"Which line waits?", "`asyncio.gather` starts all it gets.", "`await asyncio.gather(*map(fetch, urls))`"},
		Right: []course.Solution{
			{Name: "future", Title: "of a later Python", Needs: "3.99", Source: "# later\n", Body: "later\n"},
			{Name: "gather", Title: "gather", Source: "# gather\n" + gathered, Body: gathered},
			{Name: "group", Title: "TaskGroup", Note: "Fails together.", Source: "# TaskGroup\n" + group, Body: group},
			{Name: "tasks", Title: "tasks, then await", Source: "# tasks\n" + tasks, Body: tasks},
		},
	}
}

// fakes stand in for Python, the editor and the watching of files; the
// learner's folder is a real one.
type fakes struct {
	t       testing.TB
	dir     string
	engine  error
	prepare error
	judge   error
	save    error
	taken   bool
	env     map[string]string
	lost    map[string]bool // programs that are not there
	editor  func(path string) error
	ran     [][]string   // editors
	judged  []string     // kit.Sources
	cases   []check.Case // that right runs were asked for in
	left    int          // claims released
}

func newFakes(t testing.TB) *fakes {
	return &fakes{t: t, dir: t.TempDir(), env: map[string]string{}, lost: map[string]bool{}}
}

// files is a workspace whose folder may be read-only.
type files struct {
	*workspace.Workspace
	fails  error
	unsafe func() error // what saving fails with
}

func (f files) Save(ex *course.Exercise, text, base []byte) error {
	if err := f.unsafe(); err != nil {
		return err
	}
	return f.Workspace.Save(ex, text, base)
}

func (f files) Prepare(ex *course.Exercise) (string, error) {
	if f.fails != nil {
		return "", f.fails
	}
	return f.Workspace.Prepare(ex)
}

func (f files) Reset(ex *course.Exercise) (string, error) {
	if f.fails != nil {
		return "", f.fails
	}
	return f.Workspace.Reset(ex)
}

func (f *fakes) deps() Deps {
	return Deps{
		Files: files{workspace.New(f.dir), f.prepare, func() error { return f.save }},
		Engine: func(_ context.Context, tell func(string, int64, int64)) (python.Runner, string, error) {
			tell("unpacking CPython", 1, 2)
			return nil, "3.14.6", f.engine
		},
		Check: f.check,
		Watch: func(context.Context, string) <-chan watch.Event {
			none := make(chan watch.Event)
			close(none) // the tests hand the events over themselves
			return none
		},
		Claim: func(string) (func(), bool) { return func() { f.left++ }, f.taken },
		LookPath: func(name string) (string, error) {
			if f.lost[name] {
				return "", exec.ErrNotFound
			}
			return "/bin/" + name, nil
		},
		Exec: func(cmd *exec.Cmd, done tea.ExecCallback) tea.Cmd {
			f.ran = append(f.ran, cmd.Args)
			return func() tea.Msg { return done(f.editor(cmd.Args[len(cmd.Args)-1])) }
		},
	}
}

// check is a judge that knows the answers of these tests.
func (f *fakes) check(_ context.Context, _ python.Runner, version string, ex *course.Exercise, file string, source []byte, of *check.Case) (check.Verdict, error) {
	f.judged = append(f.judged, string(source))
	if of != nil {
		f.cases = append(f.cases, *of)
	}
	if f.judge != nil {
		return check.Verdict{}, f.judge
	}
	three, one, line := 3.0, 1.0, 5
	names := []string{"the results are in order", "the waits overlap", "nothing is left running"}
	v := check.Verdict{Exercise: ex.ID, File: file, Python: version, VirtualSeconds: &one, BestSeconds: &one, Stdout: "hi\x1b[2J\n", Trace: tracetest.Virtual(3), Case: &check.Case{}}
	v.Passed = strings.Contains(string(source), "asyncio")
	states := []string{check.ItemPassed, check.ItemPassed, check.ItemPassed}
	switch {
	case v.Passed:
	case strings.Contains(string(source), "..."):
		v = check.Verdict{Exercise: ex.ID, File: file, Code: "unchanged", Message: "This is the starter as it was.", Hint: "Write your answer where the dots are."}
		return v, nil
	default:
		v.Code, v.VirtualSeconds, v.Line, v.Trace = "sequential", &three, &line, virtual(tracetest.SequentialAwait(3))
		v.Case = &check.Case{Check: 1, Run: 2}
		v.Message = "The result is right, but it took 3 s where 1 s is possible."
		v.Hint = "Start them all, then wait."
		states = []string{check.ItemPassed, check.ItemFailed, check.ItemSkipped}
	}
	for i, name := range names {
		v.Checks = append(v.Checks, check.Item{Name: name, Status: states[i]})
	}
	return v, nil
}

// virtual puts a run on the clock of checks.
func virtual(events []trace.Event) []trace.Event {
	events[0].Kind = "virtual"
	return events
}

// driver plays the part of Bubble Tea, with a clock that the test holds.
type driver struct {
	t    testing.TB
	f    *fakes
	w    *Workbench
	env  *kit.Env
	due  []tea.Msg
	said []kit.Notice

	width, height int
}

func open(t testing.TB, f *fakes, o theme.Options, width, height int) *driver {
	t.Helper()
	r := &driver{t: t, f: f, env: kittest.Env(t, o)}
	r.env.Getenv = func(name string) string { return f.env[name] }
	r.env.After = func(_ time.Duration, msg tea.Msg) tea.Cmd {
		r.due = append(r.due, msg)
		return nil
	}
	r.again(width, height)
	return r
}

// again opens the screen anew, as on a later visit.
func (r *driver) again(width, height int) *driver {
	r.width, r.height = width, height
	r.w = New(r.env, exercise(), r.f.deps())
	r.w.SetSize(kit.BodySize(width, height))
	r.run(r.w.Init())
	return r
}

func (r *driver) run(cmd tea.Cmd) {
	for _, msg := range kittest.Messages(cmd) {
		if n, ok := msg.(kit.Notice); ok {
			r.said = append(r.said, n)
		}
		r.run(r.w.Update(msg))
	}
}

func (r *driver) press(names ...string) *driver {
	for _, name := range names {
		r.run(r.w.Update(kittest.Key(name)))
	}
	return r
}

// tick lets the time come for all that was put off.
func (r *driver) tick() *driver {
	due := r.due
	r.due = nil
	for _, msg := range due {
		r.run(r.w.Update(msg))
	}
	return r
}

func (r *driver) put(text string) *driver {
	if err := os.WriteFile(r.w.path, []byte(text), 0o644); err != nil {
		r.t.Fatal(err)
	}
	return r
}

// leave closes the screen, as going back does.
func (r *driver) leave() *driver {
	kittest.Messages(r.w.Leave())
	r.due = nil
	return r
}

// paste is what a terminal sends of its clipboard.
func (r *driver) paste(text string) *driver {
	r.run(r.w.Update(tea.PasteMsg{Content: text}))
	return r
}

// save writes the file as an editor does, and is told of.
func (r *driver) save(text string) *driver {
	r.put(text)
	return r.told(watch.Changed).tick()
}

func (r *driver) told(e watch.Event) *driver {
	r.run(r.w.Update(watched{life{r.w.lifeID}, e}))
	return r
}

func (r *driver) sees(words ...string) *driver {
	r.t.Helper()
	text := kittest.Plain(r.w.View())
	for _, word := range words {
		if !strings.Contains(text, word) {
			r.t.Fatalf("%q is not to be seen in\n%s", word, ansi.Strip(r.w.View()))
		}
	}
	return r
}

func (r *driver) misses(words ...string) *driver {
	r.t.Helper()
	text := kittest.Plain(r.w.View())
	for _, word := range words {
		if strings.Contains(text, word) {
			r.t.Fatalf("%q is to be seen in\n%s", word, ansi.Strip(r.w.View()))
		}
	}
	return r
}

var errReadOnly = errors.New("could not make the folder /home/ada/lesswait/fetch-all: read-only file system. Another folder can be chosen with --dir")
