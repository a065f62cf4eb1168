package author

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"lesswait/internal/course"
	"lesswait/internal/snippet"
)

// lesson lists what a lesson's programs have to prove.
func (c *Checker) lesson(all *course.Course, l *course.Lesson) []Job {
	jobs := c.snippets(l.ID, l.Snippets())
	add := func(name string, run func(context.Context) ([]course.Finding, error)) {
		jobs = append(jobs, Job{Owner: l.ID, Name: name, Run: run})
	}
	for _, q := range l.Quizzes {
		add("quiz/"+q.ID, func(context.Context) ([]course.Finding, error) { return checkQuiz(q), nil })
	}
	for _, d := range l.Demos {
		for _, values := range settings(d) {
			add(fmt.Sprintf("demo/%s/%v", d.ID, values), func(ctx context.Context) ([]course.Finding, error) { return c.demo(ctx, d, values) })
		}
	}
	for _, p := range l.Parsons {
		ex, ok := all.Exercise(p.Exercise)
		if ok {
			add("parsons/"+p.ID, func(ctx context.Context) ([]course.Finding, error) { return c.parsons(ctx, p, ex) })
		}
	}
	return jobs
}

// snippets lists the programs of somebody's texts.
func (c *Checker) snippets(owner string, all []course.Snippet) []Job {
	var jobs []Job
	for _, s := range all {
		jobs = append(jobs, Job{Owner: owner, Name: fmt.Sprintf("snippet/%d", s.Line),
			Run: func(ctx context.Context) ([]course.Finding, error) { return c.snippet(ctx, s) }})
	}
	return jobs
}

// snippet runs a program of a text and compares what it prints.
func (c *Checker) snippet(ctx context.Context, s course.Snippet) ([]course.Finding, error) {
	out, failed, err := c.program(ctx, s.Source, s.Modules)
	switch {
	case err != nil:
		return nil, err
	case failed != "":
		return []course.Finding{{File: s.File, Line: s.Line, What: "this program ends with " + failed,
			Fix: "Mend it, or mark the block `python sketch` if it is only to be read."}}, nil
	case s.Prints != "" && strings.TrimSpace(out) != strings.TrimSpace(s.Prints):
		return []course.Finding{{File: s.File, Line: s.Line, What: "this program prints " + oneLine(out) + ", not " + oneLine(s.Prints),
			Fix: "Let the text say what Python prints, or mend the program."}}, nil
	}
	return nil, nil
}

// checkQuiz holds the right option against what the program prints.
func checkQuiz(q *course.Quiz) []course.Finding {
	if q.Code == "" {
		return nil
	}
	if right := q.Options[q.Answer()].Text; words(right) != words(q.Prints) {
		return []course.Finding{{File: q.Where(), What: fmt.Sprintf("the right option is %q, and Python prints %s", right, oneLine(q.Prints)),
			Fix: "Let the right option say what is printed, with `, then ` between two lines where that reads better."}}
	}
	return nil
}

// words are what a text prints, however it puts one after the other:
// "a, then b" for "a" and "b" on two lines.
func words(text string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(text, ", then ", " ")), " ")
}

// demo runs the programs of a demo with these parameters, on the virtual clock
// unless they ask a web server.
func (c *Checker) demo(ctx context.Context, d *course.Demo, values map[string]int) ([]course.Finding, error) {
	if d.HTTP != nil {
		return c.webDemo(ctx, d, values)
	}
	programs, err := d.WithFixes().WithParams(values)
	if err != nil {
		return nil, err
	}
	var found []course.Finding
	for _, p := range programs {
		_, failed, err := c.program(ctx, p.Source, nil)
		if err != nil {
			return nil, err
		}
		if failed != "" {
			found = append(found, course.Finding{File: d.Where(), What: fmt.Sprintf("%s ends with %s (parameters %v)", p.File, failed, values),
				Fix: "Mend the program, or leave it out above a value with `max:`."})
		}
	}
	return found, nil
}

// settings are the parameters as they stand, and each with each of its values.
func settings(d *course.Demo) []map[string]int {
	all := []map[string]int{nil}
	for _, p := range d.Params {
		for _, v := range p.Choices {
			all = append(all, map[string]int{p.Name: v})
		}
	}
	return all
}

// program runs a program on the virtual clock and returns what it printed and
// the error it ended with.
func (c *Checker) program(ctx context.Context, source string, modules map[string]string) (out, failed string, err error) {
	ran, err := snippet.Run(ctx, c.runner, snippet.Program{Source: source, Modules: modules})
	if err != nil {
		return "", "", err
	}
	return ran.Output, oneLine(cmp.Or(ran.Error, ran.Stopped)), nil
}
