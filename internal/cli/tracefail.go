package cli

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	findings "lesswait/internal/advice"
	"lesswait/internal/trace"
	"lesswait/internal/tracing"
	"lesswait/ui/export"
	"lesswait/ui/timeline"
)

// anyKind stands for every kind of warning in --fail-on.
const anyKind = "any"

func kindNames() string {
	var names []string
	for _, kind := range findings.Kinds() {
		names = append(names, string(kind))
	}
	return strings.Join(names, ", ")
}

func knownKinds(names []string) error {
	for _, name := range names {
		if name != anyKind && !findings.Known(name) {
			return usagef("--fail-on %s: there is no such kind; there are %s and %s", name, anyKind, kindNames())
		}
	}
	return nil
}

// ended is the error of a program's end: its status, which needs no words, or
// that of a finding that was not to be.
func (t *traced) ended(end tracing.Ending, line *trace.Timeline) error {
	if err := t.app.export(t.flags.exports, t.recording(line)); err != nil {
		return err
	}
	if end.Status != 0 {
		return &statusError{status: end.Status}
	}
	var found []findings.Finding
	if len(t.flags.failOn) > 0 {
		found = slices.DeleteFunc(findings.Find(line, trace.End), t.tolerated)
	}
	if len(found) == 0 {
		return nil
	}
	for _, f := range found {
		fmt.Fprintf(t.app.env.Stderr, "lesswait: %s: %s\n", f.Kind, f)
	}
	return notPassed()
}

// recording is the run as it is saved for other programs.
func (t *traced) recording(line *trace.Timeline) export.Recording {
	return export.Recording{
		Title:   t.title(),
		Race:    timeline.Race{Now: trace.End, Programs: []timeline.Program{{Title: t.title(), Timeline: line}}},
		Sources: []export.Source{{File: filepath.Base(t.program.Path), Text: t.source(), Others: t.sources.all()}},
	}
}

// tolerated tells what --fail-on does not name.
func (t *traced) tolerated(f findings.Finding) bool {
	all := slices.Contains(t.flags.failOn, anyKind) && f.Kind.Wrong()
	return !all && !slices.Contains(t.flags.failOn, string(f.Kind))
}
