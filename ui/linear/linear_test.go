package linear_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"lesswait/internal/course"
	"lesswait/internal/progress"
	"lesswait/internal/python"
	"lesswait/internal/workspace"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/linear"
	"lesswait/ui/plain"
)

// listener is a learner without Python.
type listener struct {
	course *course.Course
	store  *progress.Store
	files  *workspace.Workspace
	now    time.Time
}

func newListener(t *testing.T) *listener {
	t.Helper()
	l := &listener{course: kittest.Course(), files: workspace.New(t.TempDir()), now: time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC)}
	judgement := &course.Quiz{
		ID: "j1", Lesson: "the-problem", Title: "One file", Question: "What should it use?",
		Options: []course.Option{{Text: "plain Python", Right: true, Because: "It is shortest."}, {Text: "threads", Because: "For one wait?"}},
		Reasons: []course.Option{{Text: "asyncio is slow", Because: "It is not."}, {Text: "There is one wait", Right: true, Because: "Two can overlap."}},
	}
	first := l.course.Lessons[0]
	first.Quizzes = append(first.Quizzes, judgement)
	first.Steps = append(first.Steps, course.QuizRef{Quiz: judgement})
	l.course.References = []*course.Reference{{ID: "glossary", Title: "Glossary", Summary: "Words.", Markdown: "- **task**: it runs.\n\n## More\n\n- **loop**: it turns.\n"}}
	store, err := progress.Open(t.TempDir(), progress.WithClock(func() time.Time { return l.now }))
	if err != nil {
		t.Fatal(err)
	}
	l.store = store
	return l
}

func (l *listener) deps(in io.Reader, out io.Writer) linear.Deps {
	return linear.Deps{
		Course: l.course, Progress: l.store, Files: l.files,
		Engine: func(context.Context, func(string, int64, int64)) (python.Runner, string, error) {
			return nil, "", errors.New("there is no Python here")
		},
		Text: plain.Text{Width: 1000, ASCII: true}, In: in, Out: out, Notice: "something is to be known.",
	}
}

// types hands in lines and returns what is said.
func (l *listener) types(t *testing.T, lines ...string) string {
	t.Helper()
	text := ""
	for _, line := range lines {
		text += line + "\n"
	}
	return l.pipes(t, text)
}

// pipes hands in a text and returns what is said.
func (l *listener) pipes(t *testing.T, text string) string {
	t.Helper()
	var heard bytes.Buffer
	if err := linear.Run(t.Context(), l.deps(strings.NewReader(text), &heard)); err != nil {
		t.Fatal(err)
	}
	return heard.String()
}

func TestWhatIsSaid(t *testing.T) {
	for name, c := range map[string]struct {
		typed []string
		want  []string
	}{
		"the first lines": {nil, []string{"Note: something is to be known.", "Everywhere you can type: help, repeat", "Contents: 0 of 2 lessons done, 0 of 2 exercises passed.", "All that you did is kept."}},
		"the contents":    {[]string{"contents", "exercises"}, []string{"Part: The idea", "Lesson 1: The Problem, new.", "To look things up: glossary. Words.", "Exercise E02: Fetch them all, level 1, new."}},
		"help":            {[]string{"?"}, []string{"You are in the contents.", "enter: goes on with", "find LETTERS: finds"}},
		"a judgement": {[]string{"find j1", "2", "1", "1", "2", "again"}, []string{
			"Answer 2 is wrong: threads.\nFor one wait?", "Answer 1 is right: plain Python.\nIt is shortest.\n\nAnd what decides it?\nAnswer 1: asyncio is slow.",
			"Answer 1 is wrong: asyncio is slow.", "Answer 2 is right: There is one wait.\nTwo can overlap.\nEnter goes on; again asks it anew.\n\nQuestion: One file.\n"}},
		"a prediction first": {[]string{"find d1", "", "run", "9", "1", "2"}, []string{
			"Before it runs: Of the three seconds", "There is no answer 9.", "The demo could not run: There is no Python here. Type quit, and then lesswait doctor", "You have said already what you expect."}},
		"its code":          {[]string{"find d1", "code"}, []string{", One after another:\nimport time\n\ntime.sleep(3)\nEnd of the program"}},
		"a lesson's end":    {[]string{"lesson 2", "skip", "skip", "skip", "skip", "skip", "skip", ""}, []string{"Section 1 of 6", "Section 6 of 6, recall: a question from earlier.", "This is the end of the lesson The Solution. It is the last one."}},
		"repeat":            {[]string{"lesson 2", "skip", "repeat"}, []string{"Lesson 2 of 2: The Solution.\n\nSection 2 of 6"}},
		"recall":            {[]string{"lesson 2", "section 6", "", "1", "2", "", ""}, []string{"Question: One file.", "This is the end of the lesson The Solution."}},
		"going back":        {[]string{"lesson 2", "skip", "", "back", "section 99", "previous"}, []string{"You are back in the lesson The Solution. The demo is not done yet: The race.", `There is no section "99"`, "Section 1 of 6\n"}},
		"notes":             {[]string{"lesson 1", "note 1", "note 2"}, []string{"Note 1: What else is waiting?\n", "Disks, databases and people", `There is no note "2"`}},
		"a glossary":        {[]string{"glossary TASK", "glossary zz", "glossary", "", ""}, []string{"* task: it runs.", `no word with "zz" in it`, "Section 2 of 2: More", "Contents:"}},
		"what is not there": {[]string{"cheatsheet", "recall", "hint"}, []string{"This course has no cheatsheet.", "No question is due", `There is no command "hint" here.`}},
		"an exercise without Python": {[]string{"find e02", "", "hint 2", "hint", "hint 1", "hint", "hint", "solutions", "timeline"}, []string{
			"Your file could not be checked: There is no Python here.", `There is no hint "2" yet`, "Hint 1 of 2:\n\nWhich line waits?", "Hint 2 of 2:",
			"There are no more hints than the 2", "Right answers are read once you have passed.", "Nothing has been checked yet."}},
	} {
		t.Run(name, func(t *testing.T) {
			heard := newListener(t).types(t, c.typed...)
			for _, want := range c.want {
				if !strings.Contains(heard, want) {
					t.Errorf("%q is not said, but\n%s", want, heard)
				}
			}
		})
	}
}
