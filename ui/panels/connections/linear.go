package connections

import (
	"fmt"
	"strings"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/panels/beside"
	"lesswait/ui/timeline"
)

// Linear tells the connections in sentences.
func Linear(r timeline.Race) string {
	now := r.Moment()
	var b strings.Builder
	for i := range r.Programs {
		if server := r.Line(i).Server; server != nil {
			tell(&b, beside.Who(r, i), server, now)
		}
	}
	return b.String()
}

func tell(b *strings.Builder, who string, server *trace.Server, now int64) {
	for k, c := range server.Connections {
		if k == most {
			fmt.Fprintf(b, "The server of %s saw %s more connections.\n", who, ink.Count(len(server.Connections)-most))
			return
		}
		if c.From <= now {
			fmt.Fprintf(b, "Connection %d of %s, from %.3f to %s: %s.\n", c.Number, who,
				float64(c.From)/1e6, ink.Seconds(min(c.To, now)), came(server.By(c), now))
		}
	}
}

// came says how many requests had come by a connection, and how many had failed.
func came(asked []trace.Request, now int64) string {
	failed, n := 0, 0
	for _, q := range asked {
		if q.From <= now {
			n++
		}
		if q.To <= now && q.Failed() {
			failed++
		}
	}
	if failed > 0 {
		return fmt.Sprintf("%s, %s failed", requests(n), ink.Count(failed))
	}
	return requests(n)
}
