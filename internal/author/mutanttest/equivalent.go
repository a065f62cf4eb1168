package mutanttest

import (
	"embed"
	"io/fs"
	"strings"
	"testing"
)

//go:embed equivalent/*.txt
var equivalent embed.FS

// EquivalentFile is where the equivalent mutants of an exercise are listed.
func EquivalentFile(exercise string) string {
	return "internal/author/mutanttest/equivalent/" + exercise + ".txt"
}

// Equivalent are the mutants of an exercise's answers that are as right as what
// they were made of, with the reason for each. A list is made of paragraphs, each a
// reason with its mutants below it, indented: the answer's name, and the mutant's.
func Equivalent(tb testing.TB, exercise string) map[string]string {
	tb.Helper()
	text, err := fs.ReadFile(equivalent, "equivalent/"+exercise+".txt")
	if err != nil {
		tb.Fatal(err)
	}
	why := map[string]string{}
	for paragraph := range strings.SplitSeq(strings.TrimSpace(string(text)), "\n\n") {
		reason, names := parse(paragraph)
		for _, name := range names {
			if reason == "" || why[name] != "" {
				tb.Errorf("%s: %q has no reason above it, or stands there twice", EquivalentFile(exercise), name)
			}
			why[name] = reason
		}
	}
	return why
}

func parse(paragraph string) (reason string, names []string) {
	var said []string
	for line := range strings.SplitSeq(paragraph, "\n") {
		if name, ok := strings.CutPrefix(line, "    "); ok {
			names = append(names, name)
		} else {
			said = append(said, line)
		}
	}
	return strings.Join(said, " "), names
}
