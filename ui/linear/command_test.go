package linear

import "testing"

func TestMatch(t *testing.T) {
	all := []command{{word: ""}, {word: "code"}, {word: "contents"}, {word: "note"}, {word: "notes"}}
	for word, want := range map[string]int{"": 1, "code": 1, "co": 2, "con": 1, "note": 1, "not": 2, "x": 0} {
		if got := match(all, word); len(got) != want {
			t.Errorf("%q means %d commands, want %d", word, len(got), want)
		}
	}
}

func TestNumber(t *testing.T) {
	for text, want := range map[string]bool{
		"1": true, "3": true, "0": false, "4": false, "": false, "-1": false, "+1": false, "1.0": false, "9999999999999999999": false,
	} {
		if _, ok := number(text, 3); ok != want {
			t.Errorf("%q is a number from 1 to 3: %v", text, ok)
		}
	}
}

func TestUpToTheCaret(t *testing.T) {
	for column, want := range map[int]string{
		4 + 3: "a =", 4: "nothing, at the beginning of the line", 99: "a = é(", -1: "nothing, at the beginning of the line",
	} {
		if got := upTo("    a = é(", column); got != want {
			t.Errorf("up to %d stands %q, want %q", column, got, want)
		}
	}
}
