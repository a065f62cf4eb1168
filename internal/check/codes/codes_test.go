package codes_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"lesswait/internal/check/codes"
)

func TestEveryCodeIsOneWellFormedLine(t *testing.T) {
	name := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	seen := map[string]bool{}
	for _, group := range codes.Groups() {
		if group.Title == "" || len(group.Codes) == 0 {
			t.Errorf("group %q with %d codes: a group has a title and codes", group.Title, len(group.Codes))
		}
		for _, code := range group.Codes {
			if !name.MatchString(code.Name) {
				t.Errorf("%q is not a code: lower-case words joined by hyphens", code.Name)
			}
			if seen[code.Name] {
				t.Errorf("%q is listed twice", code.Name)
			}
			seen[code.Name] = true
			if !strings.HasSuffix(code.Explain, ".") {
				t.Errorf("%s: the explanation %q is not a sentence", code.Name, code.Explain)
			}
		}
	}
	if len(seen) < 100 {
		t.Errorf("%d codes; the curriculum has more than a hundred", len(seen))
	}
}

func TestEveryCodeGivenByGoIsExplained(t *testing.T) {
	for _, name := range []string{
		codes.TimeLimit, codes.MemoryLimit, codes.OutputLimit, codes.Exited, codes.Crashed, codes.ClosedChannel,
		codes.NoSuchFile, codes.IsAFolder, codes.Unreadable, codes.EmptyFile, codes.BinaryFile, codes.NotUTF8,
		codes.TooBig, codes.NotPython, codes.UnknownExercise, codes.Engine,
	} {
		if !listed(name) {
			t.Errorf("%q has no line in codes.txt", name)
		}
	}
	if listed("no-such-code") {
		t.Error("a code without a line counts as listed")
	}
}

// listed tells whether codes.txt has a line for a code.
func listed(name string) bool {
	return slices.ContainsFunc(codes.Groups(), func(g codes.Group) bool {
		return slices.ContainsFunc(g.Codes, func(c codes.Code) bool { return c.Name == name })
	})
}
