package check

import (
	"strings"

	"lesswait/internal/check/codes"
	"lesswait/internal/trace"
)

// The states of one item of a verdict.
const (
	ItemPassed  = "passed"
	ItemFailed  = "failed"
	ItemSkipped = "skipped"
)

// Verdict is what a check found. Its JSON form is a published contract: the
// order of the fields too, and between two checks of one file only took_ms may
// differ.
type Verdict struct {
	Exercise       string        `json:"exercise"`
	File           string        `json:"file"`
	Passed         bool          `json:"passed"`
	Code           string        `json:"code"`
	Message        string        `json:"message"`
	Hint           string        `json:"hint"`
	Line           *int          `json:"line"`
	VirtualSeconds *float64      `json:"virtual_seconds"`
	BestSeconds    *float64      `json:"best_seconds"`
	Checks         []Item        `json:"checks"`
	Stdout         string        `json:"stdout"`
	Python         string        `json:"python"`
	TookMS         int64         `json:"took_ms"`
	Trace          []trace.Event `json:"-"`
	Case           *Case         `json:"-"` // which run Trace is of, nil where there is none
}

// Case is one of the runs that a check makes of an answer: of which of its checks
// it is, and its place among the runs of that one. Another answer's run of the
// same case was given the same to do.
type Case struct {
	Check int `json:"check"`
	Run   int `json:"run"`
}

// Item is one thing that was looked at.
type Item struct {
	Name    string `json:"name"`
	Status  string `json:"status"`
	Message string `json:"message"`
}

// Judged reports whether the verdict says something about the answer. One that
// does not comes from a file that could not be had, or from an engine that
// could not run.
func (v Verdict) Judged() bool {
	switch v.Code {
	case codes.NoSuchFile, codes.IsAFolder, codes.Unreadable, codes.NotPython, codes.UnknownExercise, codes.Engine:
		return false
	}
	return true
}

// SourceLine is the line of the judged source that the verdict speaks of, unless
// its message shows it already.
func (v Verdict) SourceLine(source string) (text string, ok bool) {
	if v.Line == nil || strings.Contains(v.Message, "\n") {
		return "", false
	}
	lines := strings.Split(normalise([]byte(source)), "\n")
	if at := *v.Line - 1; at >= 0 && at < len(lines) {
		return lines[at], true
	}
	return "", false
}

// Remark is what an item says beyond the verdict's own message.
func (v Verdict) Remark(item Item) string {
	if item.Message == v.Message {
		return ""
	}
	return item.Message
}

// maxStdout is how many characters of a program's output a verdict carries.
const maxStdout = 4000

// cut returns the first characters of what a program printed.
func cut(output string) string {
	output = strings.ToValidUTF8(output, "�")
	seen := 0
	for at := range output {
		if seen == maxStdout {
			return output[:at] + "\n… (cut here)\n"
		}
		seen++
	}
	return output
}
