package ink_test

import (
	"strings"
	"testing"

	"lesswait/ui/ink"
)

func TestBig(t *testing.T) {
	got := strings.Join(ink.Big("1.5 s", 20, true), "\n")
	want := strings.Join([]string{
		" #    ###   ###",
		"##    #     #  ",
		" #    ###   ###",
		" #      #     #",
		"### # ###   ###",
	}, "\n")
	if got != want {
		t.Errorf("small:\n%s\nwant\n%s", got, want)
	}
	rows := ink.Big("10:59 %", 80, false)
	for _, row := range rows {
		if len(rows) != 5 || len([]rune(row)) != len([]rune(rows[0])) {
			t.Errorf("the rows have different widths:\n%s", strings.Join(rows, "\n"))
		}
	}
	if rows := ink.Big("12345", 10, false); rows != nil {
		t.Errorf("what does not fit is drawn:\n%s", strings.Join(rows, "\n"))
	}
}
