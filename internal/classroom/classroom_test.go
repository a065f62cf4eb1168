package classroom_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lesswait/internal/check"
	"lesswait/internal/check/codes"
	"lesswait/internal/classroom"
	"lesswait/internal/course"
)

func room() (*course.Course, []classroom.Handed) {
	race := &course.Exercise{ID: "race", Alias: "E02", Title: "A race", File: "race.py", Starter: "def race(): ...\n"}
	wait := &course.Exercise{ID: "wait", Alias: "E01", Title: "A wait", File: "wait.py", Starter: "def wait(): ...\n"}
	never := &course.Exercise{ID: "never", Alias: "E09", Title: "Nobody's", File: "never.py", Starter: "x\n"}
	c := &course.Course{
		Lessons:   []*course.Lesson{{ID: "waiting", Number: 1, Title: "Waiting", Exercises: []*course.Exercise{wait, race, never}}},
		Exercises: []*course.Exercise{wait, race, never},
	}
	handed := func(person, exercise, code string) classroom.Handed {
		return classroom.Handed{Person: person, Verdict: check.Verdict{
			Exercise: exercise, File: exercise + "/" + person + ".py", Passed: code == "", Code: code, Message: "It is " + code + ".",
		}}
	}
	untouched := handed("Eve", "race", "unchanged")
	untouched.Untouched = true
	return c, []classroom.Handed{
		handed("Zoe", "race", "sequential"), handed("Ann", "race", "sequential"), handed("Bob", "race", ""),
		handed("Bob", "race", "order"), handed("Ann", "wait", "order"), handed("Zoe", "wait", "order"), handed("Bob", "wait", "order"),
		handed("Dan", "race", codes.Unreadable), untouched,
	}
}

func TestSummarise(t *testing.T) {
	c, all := room()
	s := classroom.Summarise(c, all)
	if diff := cmp.Diff([]classroom.Column{
		{ID: "wait", Alias: "E01", Title: "A wait", Tried: 3},
		{ID: "race", Alias: "E02", Title: "A race", Passed: 1, Tried: 3},
	}, s.Exercises); diff != "" {
		t.Error(diff)
	}
	var names []string
	for _, p := range s.People {
		names = append(names, p.Name)
	}
	if diff := cmp.Diff([]string{"Ann", "Bob", "Eve", "Zoe"}, names); diff != "" {
		t.Error(diff)
	}
	if bob := s.People[1]; bob.Passed != 1 || !bob.Answers["race"].Passed {
		t.Errorf("a later answer of Bob's took away what he has: %+v", bob)
	}
	if diff := cmp.Diff([]classroom.Mistake{
		{Exercise: "wait", Code: "order", Example: "It is order.", People: []string{"Ann", "Bob", "Zoe"}},
		{Exercise: "race", Code: "sequential", Example: "It is sequential.", People: []string{"Ann", "Zoe"}},
	}, s.Mistakes); diff != "" {
		t.Error(diff)
	}
	if len(s.Unjudged) != 1 || s.Unjudged[0].File != "race/Dan.py" {
		t.Errorf("not judged: %+v", s.Unjudged)
	}
}

// TestNamesAreNoCode: what somebody calls a file is text in a page, and no
// formula in a spreadsheet.
func TestNamesAreNoCode(t *testing.T) {
	c, all := room()
	all[0].Person, all[1].Person = "=HYPERLINK(1)", "<script>alert(1)</script>"
	s := classroom.Summarise(c, all)
	var csv, html strings.Builder
	if err := s.WriteCSV(&csv); err != nil {
		t.Fatal(err)
	}
	if err := s.WriteHTML(&html); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(csv.String(), "\n'=HYPERLINK(1),race,false,sequential") {
		t.Errorf("a formula is left:\n%s", csv.String())
	}
	if strings.Contains(html.String(), "<script") || !strings.Contains(html.String(), "&lt;script&gt;") {
		t.Errorf("a script is left:\n%s", html.String())
	}
	for _, outside := range []string{"src=", "href=", "url("} {
		if strings.Contains(html.String(), outside) {
			t.Errorf("the page holds %s", outside)
		}
	}
}

func TestFolder(t *testing.T) {
	c, _ := room()
	parts := classroom.Plan(c, []string{"race", "E01"})
	if len(parts) != 1 || len(parts[0].Exercises) != 2 || parts[0].Title != "Waiting" {
		t.Fatalf("the plan is %+v", parts)
	}
	dir := filepath.Join(t.TempDir(), "new")
	f := classroom.Folder{Parts: parts, Course: "# Waiting\n", Tasks: "# Tasks\n"}
	if err := f.Write(dir); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"README.md": "- write: A race (E02, `race/race.py`)", "course.md": "# Waiting", "tasks.md": "# Tasks",
		"race/race.py": "def race", "wait/wait.py": "def wait",
	} {
		text, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || !strings.Contains(string(text), want) {
			t.Errorf("%s holds %q (%v), want %q", name, text, err, want)
		}
	}
	if err := f.Write(dir); err == nil || !strings.Contains(err.Error(), "is not empty") {
		t.Errorf("a folder that is not empty: %v", err)
	}
}
