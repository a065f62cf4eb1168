package cli

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/python"
)

// The kinds of symptoms. Only a failed one keeps checks from running.
const (
	symptomOK     = "ok"
	symptomAdvice = "advice"
	symptomFailed = "failed"
)

// symptom is one thing that doctor looked at.
type symptom struct {
	Name   string `json:"name"`
	Status string `json:"status"`
	Text   string `json:"text"`
	Try    string `json:"try"`
}

// diagnosis is `doctor --json`.
type diagnosis struct {
	OK       bool      `json:"ok"`
	Version  string    `json:"version"`
	Symptoms []symptom `json:"symptoms"`
}

func (a *app) doctorCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "doctor",
		Short: "Look at Python, the terminal and the folders, and mend what can be mended",
		Args:  cobra.NoArgs,
		RunE:  a.do(func(ctx context.Context, _ []string) error { return a.doctor(ctx, asJSON) }),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object")
	return cmd
}

func (a *app) doctor(ctx context.Context, asJSON bool) error {
	symptoms := append(a.engineSymptoms(ctx), a.surroundings()...)
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	found := diagnosis{OK: true, Version: version(), Symptoms: symptoms}
	for _, s := range symptoms {
		found.OK = found.OK && s.Status != symptomFailed
	}
	if asJSON {
		if err := a.printJSON(found); err != nil {
			return err
		}
	} else {
		a.diagnosisText(found)
	}
	if !found.OK {
		return notJudged()
	}
	return nil
}

func (a *app) diagnosisText(found diagnosis) {
	glyphs := a.marks()
	marks := map[string]string{symptomOK: glyphs.passed, symptomAdvice: glyphs.skipped, symptomFailed: glyphs.failed}
	for _, s := range found.Symptoms {
		text := strings.TrimRight(s.Text+"\n"+s.Try, "\n")
		a.printf("%s %-12s %s\n", marks[s.Status], s.Name, strings.ReplaceAll(text, "\n", "\n"+strings.Repeat(" ", 15)))
	}
	if found.OK {
		a.printf("\nChecks can run.\n")
		return
	}
	a.printf("\nChecks can't run: see the lines marked %s.\n", glyphs.failed)
}

// engineSymptoms looks at Python, mends files that are damaged, and runs a
// whole check: what works here works for the learner.
func (a *app) engineSymptoms(ctx context.Context) []symptom {
	line := newUnpackLine(a.env.Stderr, isTerminal(a.env.Stderr) && !a.dumb(), a.env.Now)
	options := a.pythonOptions(line.show)
	findings := python.Diagnose(ctx, options)
	var symptoms []symptom
	if damaged(findings) && ctx.Err() == nil {
		symptoms = append(symptoms, repair(ctx, options))
		findings = python.Diagnose(ctx, options)
	}
	line.clear()
	works := true
	for _, f := range findings {
		symptoms = append(symptoms, fromFinding(f))
		works = works && f.OK
	}
	if works {
		symptoms = append(symptoms, a.trialCheck(ctx, options))
		symptoms = append(symptoms, a.clientSymptoms(ctx, options)...)
	}
	return symptoms
}

func damaged(findings []python.Finding) bool {
	for _, f := range findings {
		if f.Name == "files" && !f.OK {
			return true
		}
	}
	return false
}

func repair(ctx context.Context, options python.Options) symptom {
	if err := python.Repair(ctx, options); err != nil {
		return symptom{"repair", symptomFailed, err.Error(), "Empty the cache folder by hand, or choose another with LESSWAIT_CACHE."}
	}
	return symptom{"repair", symptomOK, "files of the interpreter were damaged and have been written anew", ""}
}

func fromFinding(f python.Finding) symptom {
	if f.OK {
		return symptom{f.Name, symptomOK, f.Text, ""}
	}
	return symptom{f.Name, symptomFailed, f.Text, f.Hint}
}

// trialCheck judges a solution that is known to be right.
func (a *app) trialCheck(ctx context.Context, options python.Options) symptom {
	failed := func(err error) symptom {
		return symptom{"check", symptomFailed, err.Error(), "Choose another Python with --python PATH, or build lesswait anew."}
	}
	c, err := a.course()
	if err != nil {
		return failed(err)
	}
	in, err := python.Open(ctx, options)
	if err != nil {
		return failed(err)
	}
	pool := python.NewPool(in, 0)
	defer pool.Close()
	ex := solved(c)
	if ex == nil {
		return symptom{"check", symptomAdvice, "this build has no exercise to try", ""}
	}
	verdict, err := check.New(pool, in.Version).WithoutTrace().Check(ctx, ex, ex.File, []byte(ex.Right[0].Source))
	if err != nil {
		return failed(err)
	}
	if !verdict.Passed {
		return symptom{"check", symptomFailed, "a right answer was rejected: " + verdict.Message, "Choose another Python with --python PATH."}
	}
	return symptom{"check", symptomOK, "a right answer to " + ex.ID + " passes", ""}
}

// solved is the last exercise that comes with a right answer: the first ones
// hardly need an event loop.
func solved(c *course.Course) *course.Exercise {
	for i := len(c.Exercises) - 1; i >= 0; i-- {
		if len(c.Exercises[i].Right) > 0 && c.Exercises[i].Right[0].Needs == "" {
			return c.Exercises[i]
		}
	}
	return nil
}
