package kit

import (
	"slices"
	"testing"
)

func TestSplitWords(t *testing.T) {
	for command, want := range map[string][]string{
		"":                           nil,
		"  ":                         nil,
		"vim":                        {"vim"},
		"code  -w\t--new-window":     {"code", "-w", "--new-window"},
		`"C:\Program Files\e.exe" x`: {`C:\Program Files\e.exe`, "x"},
		`emacs --eval '(a "b")' ''`:  {"emacs", "--eval", `(a "b")`, ""},
		`half "open`:                 {"half", "open"},
	} {
		if got := splitWords(command); !slices.Equal(got, want) {
			t.Errorf("splitWords(%q) = %q, want %q", command, got, want)
		}
	}
}
