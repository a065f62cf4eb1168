package course

// How code blocks in Markdown are marked. A `python` block is a whole program
// that prints what the `output` block below it says; a `python sketch` is only
// to be read.
const (
	infoPython = "python"
	infoOutput = "output"
)

// Snippet is a program shown to the learner, which must run as it stands.
type Snippet struct {
	File   string // where it stands, as in findings
	Line   int    // of its first line
	Source string
	Prints string // what it must print; empty where the text does not say
	// Modules are what it may import besides Python's own, by file name.
	Modules map[string]string
}

// Snippets returns every runnable program in the texts of lessons and tasks,
// and the code of every quiz.
func (c *Course) Snippets() []Snippet {
	var all []Snippet
	for _, l := range c.Lessons {
		all = append(all, l.Snippets()...)
	}
	for _, e := range c.Exercises {
		all = append(all, e.Snippets()...)
	}
	for _, r := range c.References {
		all = append(all, r.Snippets()...)
	}
	return all
}

// Snippets returns the runnable programs of a lesson's texts and quizzes.
func (l *Lesson) Snippets() []Snippet {
	var all []Snippet
	for _, s := range l.Steps {
		all = append(all, stepSnippets(l, s)...)
	}
	return all
}

// Snippets returns the runnable programs of an exercise's task.
func (e *Exercise) Snippets() []Snippet {
	all := snippets(e.taskFile, e.Task, 1)
	for i := range all {
		all[i].Modules = e.Modules
	}
	return all
}

func stepSnippets(l *Lesson, s Step) []Snippet {
	switch s := s.(type) {
	case Text:
		return snippets(l.file, s.Markdown, s.Line)
	case Note:
		return snippets(l.file, s.Markdown, s.Line)
	case QuizRef:
		if s.Quiz.Code != "" {
			return []Snippet{{File: s.Quiz.file, Line: s.Quiz.codeLine(), Source: s.Quiz.Code, Prints: s.Quiz.Prints}}
		}
	}
	return nil
}

func snippets(file, markdown string, first int) []Snippet {
	var all []Snippet
	for _, f := range fences(markdown, first) {
		switch {
		case f.info == infoPython:
			all = append(all, Snippet{File: file, Line: f.line + 1, Source: f.code})
		case f.info == infoOutput && f.after && len(all) > 0:
			all[len(all)-1].Prints = f.code
		}
	}
	return all
}
