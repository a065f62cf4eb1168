package linear

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"lesswait/internal/course"
)

func TestParseOrder(t *testing.T) {
	lines := []course.Line{{Text: "a"}, {Text: "b", Indent: 1}, {Text: "c", Indent: 2}}
	for text, want := range map[string]string{
		"2 1":       "b@1 a@0",
		"3":         "c@2",
		"2:0 1:1 3": "b@0 a@1 c@2",
		"1, 2; 3":   "a@0 b@1 c@2",
		"  1   2 ":  "a@0 b@1",
	} {
		order, err := parseOrder(text, lines)
		if err != nil || written(order) != want {
			t.Errorf("%q is %q, %v; want %q", text, written(order), err, want)
		}
	}
	if !slices.Equal([]int{lines[0].Indent, lines[1].Indent, lines[2].Indent}, []int{0, 1, 2}) {
		t.Error("reading an order changed the lines")
	}
}

func written(order []course.Line) string {
	var words []string
	for _, line := range order {
		words = append(words, fmt.Sprintf("%s@%d", line.Text, line.Indent))
	}
	return strings.Join(words, " ")
}

func TestOrdersThatCantBeRead(t *testing.T) {
	lines := []course.Line{{Text: "a"}, {Text: "b"}}
	for text, want := range map[string]string{
		"3":                      "1 to 2",
		"0":                      "1 to 2",
		"1 x":                    `no line "x"`,
		"1 1":                    "line 1 stands in your order twice",
		"1:":                     "from 0 to 9, as in 1:1",
		"1:10":                   "from 0 to 9",
		"2:-1":                   "from 0 to 9, as in 2:1",
		"99999999999999999999 1": "there is no line",
	} {
		if order, err := parseOrder(text, lines); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q is %v, %v; want an error with %q", text, order, err, want)
		}
	}
}
