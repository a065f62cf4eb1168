package cli

import (
	"context"
	"fmt"
	"strings"

	"lesswait/internal/check"
	"lesswait/internal/classroom"
	"lesswait/internal/course"
	"lesswait/ui/kit"
)

// The forms of a summary.
const (
	summaryText = "text"
	summaryJSON = "json"
	summaryCSV  = "csv"
	summaryHTML = "html"
)

func summaryForms() []string { return []string{summaryText, summaryJSON, summaryCSV, summaryHTML} }

// summarise judges a room's answers and tells who has what. Unlike a check its
// status speaks of the summary, not of the answers: a room has mistakes.
func (a *app) summarise(ctx context.Context, c *course.Course, submissions []check.Submission, form string) error {
	var all []classroom.Handed
	_, err := a.judgeAll(ctx, submissions, func(v check.Verdict) error {
		from := submissions[len(all)]
		all = append(all, classroom.Handed{Person: from.Person, Untouched: from.Untouched(), Verdict: v})
		return nil
	})
	if err != nil {
		return err
	}
	s := classroom.Summarise(c, all)
	switch form {
	case summaryJSON:
		return a.printJSON(s)
	case summaryCSV:
		return s.WriteCSV(a.env.Stdout)
	case summaryHTML:
		return s.WriteHTML(a.env.Stdout)
	}
	a.summaryText(s)
	return a.lost
}

// The table keeps to a terminal of 80 columns.
const (
	summaryNames   = 18
	summaryCells   = 5
	summaryColumns = 11
)

// summaryText prints the table, in blocks of columns that fit, and the mistakes.
func (a *app) summaryText(s classroom.Summary) {
	if len(s.People) == 0 {
		a.printf("Nobody's answer could be judged.\n")
	}
	for from := 0; from < len(s.Exercises); from += summaryColumns {
		a.summaryBlock(s, s.Exercises[from:min(from+summaryColumns, len(s.Exercises))])
	}
	if len(s.Exercises) > 0 {
		a.printf("%s\n\n", a.text().Wrap("Files that are still as they were given are left out, and exercises that nobody has begun."))
	}
	if len(s.Mistakes) > 0 {
		a.printf("Mistakes, the most common first:\n")
	}
	for _, m := range s.Mistakes {
		a.printf("\n%3d  %s, %s: %s\n", len(m.People), m.Exercise, m.Code, kit.Printable(strings.Join(m.People, ", ")))
		for line := range strings.Lines(a.text().Wrap(m.Example)) {
			a.printf("     %s\n", strings.TrimRight(line, "\n"))
		}
	}
	if len(s.Unjudged) > 0 {
		a.printf("\nNot judged:\n")
	}
	for _, u := range s.Unjudged {
		a.printf("  %s: %s\n", kit.Printable(u.File), u.Message)
	}
}

func (a *app) summaryBlock(s classroom.Summary, columns []classroom.Column) {
	glyphs := a.marks()
	heads, solved := kit.Pad("", summaryNames), kit.Pad("solved by", summaryNames)
	for _, c := range columns {
		heads += kit.Pad(c.Alias, summaryCells)
		solved += kit.Pad(fmt.Sprintf("%d/%d", c.Passed, c.Tried), summaryCells)
	}
	a.printf("%s\n", heads)
	for _, p := range s.People {
		row := kit.Pad(kit.Cut(kit.Printable(p.Name), summaryNames-1), summaryNames)
		for _, c := range columns {
			mark := ""
			if answer, tried := p.Answers[c.ID]; tried {
				mark = glyphs.failed
				if answer.Passed {
					mark = glyphs.passed
				}
			}
			row += kit.Pad(mark, summaryCells)
		}
		a.printf("%s\n", strings.TrimRight(row, " "))
	}
	a.printf("%s\n\n", strings.TrimRight(solved, " "))
}
