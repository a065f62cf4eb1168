package course_test

import (
	"slices"
	"testing"

	"lesswait/internal/course"
)

func TestBlocks(t *testing.T) {
	const fence = "```"
	for name, c := range map[string]struct {
		markdown string
		want     []course.Block
	}{
		"nothing":   {"", nil},
		"prose":     {"One.\n\nTwo.\n", []course.Block{{Text: "One.\n\nTwo."}}},
		"a program": {"See:\n\n" + fence + "python\na()\n\nb()\n" + fence + "\n", []course.Block{{Text: "See:\n"}, {Text: "a()\n\nb()", Code: true, Info: "python"}}},
		"sketch":    {fence + "python sketch\na()\n" + fence, []course.Block{{Text: "a()", Code: true, Info: "python sketch"}}},
		"unnamed":   {fence + "\nplain\n" + fence + "\nAfter.\n", []course.Block{{Text: "plain", Code: true, Info: "text"}, {Text: "After."}}},
		"not ended": {fence + "python\na()", []course.Block{{Text: "a()", Code: true, Info: "python"}}},
		"in a list": {"- this\n  " + fence + "\n  x\n  " + fence, []course.Block{{Text: "- this\n  " + fence + "\n  x\n  " + fence}}},
	} {
		if got := course.Blocks(c.markdown); !slices.Equal(got, c.want) {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}
