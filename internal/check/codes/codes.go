// Package codes holds the vocabulary of verdicts: every feedback code with one
// line that says what it stands for. It does not hold the messages a learner
// gets, which name values and lines and are made where the judging is done.
package codes

import (
	_ "embed"
	"strings"
)

//go:embed codes.txt
var text string

// Codes that Go itself gives. All others come from the judge.
const (
	TimeLimit       = "time-limit"
	MemoryLimit     = "memory-limit"
	OutputLimit     = "output-limit"
	Exited          = "exited"
	Crashed         = "crashed"
	ClosedChannel   = "closed-channel"
	NoSuchFile      = "no-such-file"
	IsAFolder       = "is-a-folder"
	Unreadable      = "unreadable"
	EmptyFile       = "empty-file"
	BinaryFile      = "binary-file"
	NotUTF8         = "not-utf-8"
	TooBig          = "too-big"
	NotPython       = "not-python"
	UnknownExercise = "unknown-exercise"
	Engine          = "engine"
)

// Code is one word of the vocabulary.
type Code struct {
	Name    string
	Explain string
}

// Group is a heading and the codes under it, in the order of the page.
type Group struct {
	Title string
	Codes []Code
}

// Groups returns the whole vocabulary.
func Groups() []Group {
	var groups []Group
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if title, ok := strings.CutPrefix(line, "# "); ok {
			groups = append(groups, Group{Title: title})
			continue
		}
		if name, explain, ok := strings.Cut(line, ": "); ok {
			last := &groups[len(groups)-1]
			last.Codes = append(last.Codes, Code{Name: name, Explain: explain})
		}
	}
	return groups
}
