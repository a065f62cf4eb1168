package workbench

import (
	"fmt"
	"strconv"
	"strings"

	"lesswait/ui/theme"
)

func percent(done, total int64) string {
	return strconv.FormatInt(min(max(done, 0), total)*100/total, 10) + " %"
}

// seconds is a time of the virtual clock: "3 s", "0.25 s".
func seconds(s float64) string {
	return strings.TrimSuffix(strings.TrimRight(strconv.FormatFloat(s, 'f', 2, 64), "0"), ".") + " s"
}

// older tells whether a Python version is below one such as "3.13".
func older(version, needs string) bool {
	have, want := minor(version), minor(needs)
	return have != 0 && have < want // no need at all is 0
}

// minor is the second number of a version of Python 3.
func minor(version string) int {
	parts := strings.Split(version, ".")
	if len(parts) < 2 {
		return 0
	}
	n, _ := strconv.Atoi(parts[1]) // 0, which is never older, where it is no number
	return n
}

// numbered is a line of source with its number before it.
func numbered(t *theme.Theme, n int, line string) string {
	return t.Muted.Render(fmt.Sprintf("%4d %s ", n, t.Symbols.Pipe)) + line
}
