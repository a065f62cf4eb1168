package cli

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"lesswait/internal/course"
)

func (a *app) showCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "show LESSON|EXERCISE|glossary|cheatsheet|codes",
		Short: "Print a lesson, a task, the glossary, the cheat sheet or the feedback codes as text",
		Example: "lesswait show the-solution\n" +
			"lesswait show 2\n" +
			"lesswait show fetch-all\n" +
			"lesswait show cheatsheet\n" +
			"lesswait show codes",
		Args: takes("LESSON|EXERCISE|glossary|cheatsheet|codes"),
		RunE: a.do(func(_ context.Context, args []string) error { return a.show(args[0]) }),
	}
}

func (a *app) show(name string) error {
	if name == "codes" {
		a.showCodes()
		return nil
	}
	c, err := a.course()
	if err != nil {
		return err
	}
	if lesson, ok := lessonNamed(c, name); ok {
		return a.showMarkdown(lessonText(lesson))
	}
	if r, ok := c.Reference(name); ok {
		return a.showMarkdown(fmt.Sprintf("# %s\n\n%s", r.Title, r.Markdown))
	}
	if ex, ok := c.Exercise(name); ok {
		return a.showMarkdown(exerciseText(ex) + "\n" + a.whereToWrite(ex))
	}
	return unknown("lesson or exercise", name, append(c.NearestLesson(name), c.NearestExercise(name)...))
}

func (a *app) showMarkdown(markdown string) error {
	a.printf("%s\n", a.text().Page(markdown))
	return nil
}

// lessonText is a whole lesson as one Markdown document: what the screen shows
// page by page, with the commands that do what a key would do there.
func lessonText(lesson *course.Lesson) string {
	var text strings.Builder
	fmt.Fprintf(&text, "# %s\n\n", lesson.Title)
	for _, step := range lesson.Steps {
		text.WriteString(strings.TrimSpace(stepText(step)) + "\n\n")
	}
	return text.String()
}

func stepText(step course.Step) string {
	switch step := step.(type) {
	case course.Text:
		return step.Markdown
	case course.Note:
		return fmt.Sprintf("## %s\n\n%s", step.Title, step.Markdown)
	case course.DemoRef:
		return demoText(step.Demo)
	case course.QuizRef:
		return quizText(step.Quiz)
	case course.ParsonsRef:
		return parsonsText(step.Parsons)
	case course.ExerciseRef:
		return exerciseText(step.Exercise)
	case course.RecallRef:
		return fmt.Sprintf("## Recall\n\n`lesswait` asks you %d questions from all that came before.", step.Questions)
	}
	return ""
}

func demoText(d *course.Demo) string {
	return fmt.Sprintf("## Demo %s: %s\n\n%s\n\n%s\nRun it with `lesswait demo %s`.", d.ID, d.Title, d.Question, optionsText(d.Options), d.ID)
}

func quizText(q *course.Quiz) string {
	code := ""
	if q.Code != "" {
		code = fmt.Sprintf("```python\n%s\n```\n\n", strings.TrimRight(q.Code, "\n"))
	}
	text := fmt.Sprintf("## Quiz %s: %s\n\n%s%s\n\n%s", q.ID, q.Title, code, q.Question, optionsText(q.Options))
	if len(q.Reasons) > 0 {
		text += "\nAnd what decides it?\n\n" + optionsText(q.Reasons)
	}
	return text
}

func optionsText(options []course.Option) string {
	var text strings.Builder
	for _, option := range options {
		fmt.Fprintf(&text, "- %s\n", option.Text)
	}
	return text.String()
}

func parsonsText(p *course.Parsons) string {
	var lines strings.Builder
	for _, line := range p.Shuffled() {
		lines.WriteString(line.Text + "\n")
	}
	return fmt.Sprintf("## Problem %s: %s\n\n%s\n\n```python\n%s```", p.ID, p.Title, p.Task, lines.String())
}

func exerciseText(ex *course.Exercise) string {
	return fmt.Sprintf("## Exercise %s: %s\n\n%s", ex.ID, ex.Title, ex.Task)
}

// whereToWrite ends a task with the learner's file and the command that judges it.
func (a *app) whereToWrite(ex *course.Exercise) string {
	work, err := a.workspace()
	if err != nil {
		return fmt.Sprintf("Check a file with `lesswait check %s FILE`.", ex.ID)
	}
	if _, err := os.Stat(work.File(ex)); err != nil {
		return fmt.Sprintf("`lesswait reset %s` writes the file to begin with; `lesswait check %s` judges it.", ex.ID, ex.ID)
	}
	return fmt.Sprintf("Your file is `%s`; `lesswait check %s` judges it.", work.File(ex), ex.ID)
}
