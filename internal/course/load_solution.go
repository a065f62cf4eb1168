package course

import (
	"cmp"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

var pythonVersion = regexp.MustCompile(`^3\.\d+$`)

// solutions reads a folder of answers, each opened by comments that say what
// it is.
func (t tree) solutions(dir string, want int, head func(file string, comments []string, s *Solution)) []Solution {
	if !t.isDir(dir) {
		t.report(dir, 0, "this folder is missing", "It holds answers that prove the check: each a file of its own.")
		return nil
	}
	var all []Solution
	for _, e := range t.entries(dir) {
		file := path.Join(dir, e.Name())
		if e.IsDir() || path.Ext(file) != ".py" {
			t.stray(file, "a .py file with a whole answer")
			continue
		}
		source, ok := t.python(file, "a whole answer")
		if !ok {
			continue
		}
		s := Solution{Name: stem(file), Source: source, Path: t.path(file)}
		var comments []string
		comments, s.Body = opening(source)
		head(file, comments, &s)
		all = append(all, s)
	}
	if len(all) < want {
		t.report(dir, 0, fmt.Sprintf("there are %d answers where at least %d are wanted", len(all), want),
			"Add answers of other kinds: they are what shows that the check is fair.")
	}
	slices.SortStableFunc(all, func(a, b Solution) int { return cmp.Compare(place(a.Name), place(b.Name)) })
	return all
}

// place is the number that a name opens with, so that 2_tasks comes before
// 10_queue: the first ones are those that a learner is shown.
func place(name string) int {
	digits := name[:len(name)-len(strings.TrimLeft(name, "0123456789"))]
	n, _ := strconv.Atoi(digits) // 0 where there is none: such names keep their order
	return n
}

// opening splits the comment lines that open a file from the program.
func opening(source string) (comments []string, body string) {
	rest := source
	for strings.HasPrefix(rest, "#") {
		line, after, _ := strings.Cut(rest, "\n")
		comments = append(comments, strings.TrimSpace(strings.TrimPrefix(line, "#")))
		rest = after
	}
	return comments, strings.TrimLeft(rest, "\n")
}

// right reads `# title`, then any of `# needs: 3.13` and lines of a note.
func (t tree) right(file string, comments []string, s *Solution) {
	var note []string
	for i, c := range comments {
		needs, ok := strings.CutPrefix(c, "needs:")
		switch {
		case i == 0:
			s.Title = c
		case ok:
			s.Needs = strings.TrimSpace(needs)
		default:
			note = append(note, c)
		}
	}
	s.Note = strings.Join(note, " ")
	if s.Title == "" {
		t.report(file, 1, "this answer has no title", "Open it with a comment that names its idea, such as `# gather`.")
	}
	if s.Needs != "" && !pythonVersion.MatchString(s.Needs) {
		t.report(file, 1, "`needs:` is not a Python version", "Write it as in `# needs: 3.13`.")
	}
}

// wrong reads `# code: sequential`, then lines that say what the mistake is.
func (t tree) wrong(file string, comments []string, s *Solution) {
	if len(comments) > 0 {
		if code, ok := strings.CutPrefix(comments[0], "code:"); ok {
			s.Code = strings.TrimSpace(code)
			s.Title = strings.Join(comments[1:], " ")
		}
	}
	if !feedback.MatchString(s.Code) {
		t.report(file, 1, "this answer does not say what it must be told", "Open it with a comment such as `# code: sequential`.")
	} else if s.Title == "" {
		t.report(file, 1, "this answer does not say what its mistake is", "Add a comment with it below `# code:`.")
	}
}
