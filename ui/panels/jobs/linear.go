package jobs

import (
	"fmt"
	"strings"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/panels/beside"
	"lesswait/ui/timeline"
)

// Linear tells the times in sentences.
func Linear(r timeline.Race) string {
	jobs := jobsOf(r)
	var b strings.Builder
	for _, j := range jobs {
		var told, best []string
		for i, c := range j.calls {
			told = append(told, beside.Who(r, i)+" "+c.says())
		}
		for _, i := range j.fastest() {
			best = append(best, beside.Who(r, i))
		}
		fmt.Fprintf(&b, "%s: %s.", ink.Clean(j.fn), strings.Join(told, ", "))
		if len(best) > 0 {
			fmt.Fprintf(&b, " Fastest, or within a tenth of it: %s.", strings.Join(best, ", "))
		}
		b.WriteString("\n")
	}
	if timeless(jobs) {
		b.WriteString(counted + "\n")
	}
	return b.String()
}

func (c call) says() string {
	switch c.how {
	case trace.Open:
		return "is not done"
	case trace.OK:
		return ink.Seconds(c.took)
	}
	return c.how.String() + " after " + ink.Seconds(c.took)
}
