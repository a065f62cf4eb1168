package author_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"lesswait/internal/author"
	"lesswait/internal/author/authortest"
	"lesswait/internal/course"
	"lesswait/internal/python/pythontest"
)

const (
	lesson   = "lessons/01-my-first-lesson/"
	exercise = "exercises/greet-all/"
)

// TestFindings spoils the course that an author begins with, in one place at a
// time, and wants to be told.
func TestFindings(t *testing.T) {
	in := pythontest.Interpreter(t)
	checker := author.New(authortest.Bulk(t, in), in.Version)
	for _, c := range []struct{ name, file, old, replacement, want string }{
		{"nothing", "", "", "", ""},
		{"snippet prints something else", lesson + "lesson.md", "Hello, {name}!", "Hi, {name}!", "lesson.md:12: this program prints ['Hi, Ada!', 'Hi, Grace!'], not ['Hello, Ada!'"},
		{"snippet fails", lesson + "lesson.md", "asyncio.run(main())", "asyncio.run(mian())", "lesson.md:12: this program ends with NameError"},
		{"quiz is wrong", lesson + "q101.yaml", "prints: |\n  Grace\n  Ada\n", "prints: |\n  Ada\n  Grace\n", "q101.yaml: the right option is \"Grace, then Ada\", and Python prints Ada | Grace"},
		{"quiz code is wrong", lesson + "q101.yaml", `greet("Ada", 2)`, `greet("Ada", 0)`, "this program prints Ada | Grace, not Grace | Ada"},
		{"demo fails", lesson + "d101/together.py", "asyncio.gather", "asyncio.gahter", "demo.yaml: together.py ends with AttributeError"},
		{"starter passes", exercise + "starter.py", "...  # your code here", "return await asyncio.gather(*(greet(name) for name in names))", "the starter gets a pass, not unchanged"},
		{"right answer refused", exercise + "right/1_gather.py", "*(", "[*(", "right/1_gather.py:8: this right answer is refused as"},
		{"right answer is newer", exercise + "right/1_gather.py", "# gather", "# gather\n# needs: 3.99", "it needs Python 3.99, and on"},
		{"wrong answer passes", exercise + "wrong/one_by_one.py", "[await greet(name) for name in names]", "await asyncio.gather(*map(greet, names))", "wrong/one_by_one.py: this wrong answer passes"},
		{"wrong answer, other code", exercise + "wrong/one_by_one.py", "code: sequential", "code: order", "wrong/one_by_one.py:9: it gets sequential"},
		{"hint tells all", exercise + "hints.md", "Everything that", "Write `return [await task for task in tasks]`. Everything that", "hints.md: the first hint holds a line of an answer"},
		{"task's program fails", exercise + "task.md", "- The greetings", "```python\nimport lab, asyncio\n\nasyncio.run(lab.greet())\n```\n\n- The greetings", "task.md:8: this program ends with TypeError"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			dir := begun(t)
			if c.file != "" {
				spoil(t, filepath.Join(dir, c.file), c.old, c.replacement)
			}
			found := findings(t, checker, dir)
			if c.want == "" && len(found) > 0 || c.want != "" && !strings.Contains(strings.Join(found, "\n"), c.want) {
				t.Errorf("findings are\n%s\nwant %q", strings.Join(found, "\n"), c.want)
			}
		})
	}
}

func TestParsonsFindings(t *testing.T) {
	in := pythontest.Interpreter(t)
	dir := begun(t)
	write(t, filepath.Join(dir, lesson, "p101.yaml"), `title: Greet together
exercise: greet-all
task: Put the lines in order.
given: |
  import asyncio

  from lab import greet
solution: |
  async def greet_all(names):
      return [await greet(name) for name in names]
distractors:
  - line: 2
    instead: return [greet(name) for name in names]
    code: order
    because: It never waits.
`)
	spoil(t, filepath.Join(dir, lesson, "lesson.md"), "@quiz q101", "@quiz q101\n\n@parsons p101")
	found := strings.Join(findings(t, author.New(authortest.Bulk(t, in), in.Version), dir), "\n")
	for _, want := range []string{"p101.yaml: the right order gets sequential", `it gets forgot-await`} {
		if !strings.Contains(found, want) {
			t.Errorf("findings are\n%s\nwant %q", found, want)
		}
	}
}

// TestWebDemoFindings gives the demo a web server: a program that fails with
// it, and one that leaves it alone, are told.
func TestWebDemoFindings(t *testing.T) {
	in := pythontest.Interpreter(t)
	dir := begun(t)
	demo := filepath.Join(dir, lesson, "d101")
	spoil(t, filepath.Join(demo, "demo.yaml"), "programs:", "http: {routes: [{path: /, replies: [{}]}]}\nprograms:")
	spoil(t, filepath.Join(demo, "in_a_row.py"), "import asyncio\n", "import asyncio\n\nfrom lab import site\n")
	spoil(t, filepath.Join(demo, "together.py"), "import asyncio\n", "import asyncio\n\nimport httpx\n\nfrom lab import site\n\nhttpx.get(site).raise_for_status().nonsense\n")
	found := strings.Join(findings(t, author.New(authortest.Bulk(t, in), in.Version), dir), "\n")
	for _, want := range []string{"in_a_row.py asks nothing of its web server", "together.py ends with AttributeError"} {
		if !strings.Contains(found, want) {
			t.Errorf("findings are\n%s\nwant %q", found, want)
		}
	}
}

func TestJobsOfSomeNames(t *testing.T) {
	c, err := course.LoadDir(begun(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, job := range author.New(nil, "3.14.6").Jobs(c, "greet-all") {
		if job.Owner != "greet-all" {
			t.Errorf("%s %s was not asked for", job.Owner, job.Name)
		}
	}
}

func TestBeginKeepsWhatIsThere(t *testing.T) {
	dir := begun(t)
	if err := author.Begin(dir); err == nil || !strings.Contains(err.Error(), "not empty") {
		t.Errorf("a second beginning: %v", err)
	}
	file := filepath.Join(dir, "file")
	write(t, file, "mine")
	if err := author.Begin(file); err == nil {
		t.Error("a file became a course")
	}
}

func begun(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "course")
	if err := author.Begin(dir); err != nil {
		t.Fatal(err)
	}
	return dir
}

func findings(t *testing.T, checker *author.Checker, dir string) []string {
	t.Helper()
	c, err := course.LoadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	err = author.Run(t.Context(), checker.Jobs(c), func(_ author.Job, found []course.Finding) {
		for _, f := range found {
			all = append(all, f.String())
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(all)
	return all
}

func spoil(t *testing.T, path, old, replacement string) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), old) {
		t.Fatalf("%s does not hold %q", path, old)
	}
	write(t, path, strings.Replace(string(text), old, replacement, 1))
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
