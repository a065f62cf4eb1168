package course

import "path"

// codeUnchanged is what a starter gets that only waits to be filled in.
const codeUnchanged = "unchanged"

// Exercise is a function to write, judged by its check.
type Exercise struct {
	ID     string `yaml:"-"` // fetch-all
	Alias  string `yaml:"alias"`
	Title  string `yaml:"title"`
	Name   string `yaml:"name"` // what the learner defines: fetch_all
	File   string `yaml:"file"` // where: fetch_all.py
	Level  int    `yaml:"level"`
	Lesson string `yaml:"lesson"` // the id of its lesson
	Broken string `yaml:"broken"` // the code of a starter that is a program to mend; empty for one to fill in

	Task    string            `yaml:"-"` // markdown
	Starter string            `yaml:"-"` // the file the learner begins with
	Check   string            `yaml:"-"` // source of the harness
	Modules map[string]string `yaml:"-"` // what the learner imports, in real time: lab.py, by file name
	Hints   []string          `yaml:"-"` // markdown, from the idea to the line
	Right   []Solution        `yaml:"-"`
	Wrong   []Solution        `yaml:"-"` // none in a course that was opened for a learner

	file, taskFile string
	doc            doc
}

// StarterCode is the feedback code that the starter gets when it is handed in
// as it is.
func (e *Exercise) StarterCode() string {
	if e.Broken != "" {
		return e.Broken
	}
	return codeUnchanged
}

// Path is where a file of the exercise's folder is, as findings name it.
func (e *Exercise) Path(file string) string { return path.Join(path.Dir(e.file), file) }

// Solution is a whole answer to an exercise, right or wrong.
type Solution struct {
	Name   string // the file without .py
	Title  string // of a right one, its idea; of a wrong one, the mistake
	Note   string // what more a right one says of itself
	Code   string // of a wrong one: the feedback code it must get
	Needs  string // the Python it needs, such as 3.13, or empty
	Source string // the file as it is
	Path   string // where it is, as findings name it
	Body   string // without the comments that open it: what a learner reads
}
