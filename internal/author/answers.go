package author

import (
	"context"
	"fmt"
	"strconv"

	"lesswait/internal/check"
	"lesswait/internal/course"
)

// codeNewer is what an answer gets that needs a later Python than this one.
const codeNewer = "needs-newer-python"

// exercise lists what an exercise's answers have to prove.
func (c *Checker) exercise(ex *course.Exercise) []Job {
	jobs := c.snippets(ex.ID, ex.Snippets())
	add := func(name string, run func(context.Context) ([]course.Finding, error)) {
		jobs = append(jobs, Job{Owner: ex.ID, Name: name, Run: run})
	}
	add("hints", func(context.Context) ([]course.Finding, error) { return checkHints(ex), nil })
	add("starter", func(ctx context.Context) ([]course.Finding, error) { return c.starter(ctx, ex) })
	for _, answer := range ex.Right {
		add("right/"+answer.Name, func(ctx context.Context) ([]course.Finding, error) { return c.right(ctx, ex, answer) })
	}
	for _, answer := range ex.Wrong {
		add("wrong/"+answer.Name, func(ctx context.Context) ([]course.Finding, error) { return c.wrong(ctx, ex, answer) })
	}
	return jobs
}

// starter hands the starter in as it is, and as if somebody had written it.
func (c *Checker) starter(ctx context.Context, ex *course.Exercise) ([]course.Finding, error) {
	v, err := c.judge.Check(ctx, ex, ex.File, []byte(ex.Starter))
	if err == nil && v.Code == ex.StarterCode() && ex.Broken == "" {
		written := *ex
		written.Starter = "" // nothing to compare it with
		v, err = c.judge.Check(ctx, &written, ex.File, []byte(ex.Starter))
		if err == nil && !v.Passed {
			return nil, nil
		}
	}
	if err != nil || v.Code == ex.StarterCode() {
		return nil, err
	}
	return []course.Finding{{File: ex.Path("starter.py"), What: fmt.Sprintf("handed in as it is, the starter gets %s, not %s", verdict(v), ex.StarterCode()),
		Fix: "A starter leaves the body to write, as `...`; one that is itself the program to mend says so with `broken:` in exercise.yaml."}}, nil
}

// right judges an answer that must pass, or on an older Python than it needs,
// be told so.
func (c *Checker) right(ctx context.Context, ex *course.Exercise, answer course.Solution) ([]course.Finding, error) {
	v, err := c.judge.Check(ctx, ex, ex.File, []byte(answer.Source))
	runs := answer.RunsOn(c.version)
	switch {
	case err != nil:
		return nil, err
	case runs && v.Passed, !runs && v.Code == codeNewer:
		return nil, nil
	case !runs:
		return []course.Finding{{File: answer.Path, Line: line(v), What: fmt.Sprintf("it needs Python %s, and on %s it gets %s, not %s", answer.Needs, c.version, verdict(v), codeNewer),
			Fix: "Let the judge tell the learner which Python it needs."}}, nil
	}
	return []course.Finding{{File: answer.Path, Line: line(v), What: "this right answer is refused as " + verdict(v),
		Fix: "Mend check.py, which has to accept any answer that does what the task says; or the answer, if it does not."}}, nil
}

// wrong judges an answer that must get its code.
func (c *Checker) wrong(ctx context.Context, ex *course.Exercise, answer course.Solution) ([]course.Finding, error) {
	v, err := c.judge.Check(ctx, ex, ex.File, []byte(answer.Source))
	switch {
	case err != nil:
		return nil, err
	case v.Passed:
		return []course.Finding{{File: answer.Path, What: "this wrong answer passes; it should get " + answer.Code,
			Fix: "Add a scenario to check.py in which its mistake shows."}}, nil
	case v.Code != answer.Code:
		return []course.Finding{{File: answer.Path, Line: line(v), What: fmt.Sprintf("it gets %s, not %s", verdict(v), answer.Code),
			Fix: "Mend the order of the checks in check.py, or the `# code:` of the answer if the other one helps more."}}, nil
	case v.Message == "":
		return []course.Finding{{File: answer.Path, What: "the verdict " + v.Code + " says nothing more",
			Fix: "Give the code a message that says what happened, where, and what to try."}}, nil
	}
	return nil, nil
}

// parsons proves that the right order of a puzzle passes its exercise's check,
// and that each wrong line gets the code that its feedback names.
func (c *Checker) parsons(ctx context.Context, p *course.Parsons, ex *course.Exercise) ([]course.Finding, error) {
	var found []course.Finding
	try := func(lines []course.Line, want, what string) error {
		v, err := c.judge.Check(ctx, ex, ex.File, []byte(p.Source(lines)))
		if err == nil && v.Code != want {
			found = append(found, course.Finding{File: p.Where(), What: fmt.Sprintf("%s gets %s, not %q", what, verdict(v), want),
				Fix: "The lines have to be a whole answer to " + ex.ID + "; each distractor spoils it in the way that its `code:` names."})
		}
		return err
	}
	err := try(p.Lines, "", "the right order")
	for _, d := range p.Distractors {
		if err == nil {
			err = try(p.With(d), d.Code, "with the wrong line "+strconv.Quote(d.Text)+" it")
		}
	}
	return found, err
}

// verdict names a verdict inside a sentence.
func verdict(v check.Verdict) string {
	if v.Passed {
		return "a pass"
	}
	return v.Code + " (" + oneLine(v.Message) + ")"
}

func line(v check.Verdict) int {
	if v.Line == nil {
		return 0
	}
	return *v.Line
}
