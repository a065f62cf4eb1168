package workbench

import (
	"fmt"
	"strconv"

	"lesswait/ui/theme"
)

func percent(done, total int64) string {
	return strconv.FormatInt(min(max(done, 0), total)*100/total, 10) + " %"
}

// numbered is a line of source with its number before it.
func numbered(t *theme.Theme, n int, line string) string {
	return t.Muted.Render(fmt.Sprintf("%4d %s ", n, t.Symbols.Pipe)) + line
}
