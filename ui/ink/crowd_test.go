package ink_test

import (
	"strings"
	"testing"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
)

// TestAFoldTellsWhatFailed: how many, by the moment shown, with and without room
// behind the plot.
func TestAFoldTellsWhatFailed(t *testing.T) {
	ended := func(at int64, how trace.Outcome) *trace.Lane {
		return &trace.Lane{Label: "x", End: at, Outcome: how, Track: trace.Track{Spans: []trace.Span{{State: trace.Waiting, To: at}}}}
	}
	lanes := []*trace.Lane{ended(900, trace.Failed), ended(1_000, trace.OK), ended(400, trace.Failed), ended(500, trace.Cancelled)}
	for _, c := range []struct {
		now  int64
		want string
	}{{100, ""}, {399, ""}, {400, " ✗ 1"}, {500, " ✗ 1 ⊘ 1"}, {1_000, " ✗ 2 ⊘ 1"}} {
		for _, width := range []int{24, 80} {
			s := ink.NewSheet(ink.Options{Width: width, Height: 5}, c.now)
			s.Frame(6, 0, 1_000, false)
			s.Fold("4 more", lanes)
			row := s.Lines[0]
			if got := row[strings.LastIndex(row, "─")+len("─"):]; got != c.want {
				t.Errorf("at %d in %d columns: %q, not %q", c.now, width, row, c.want)
			}
		}
	}
}
