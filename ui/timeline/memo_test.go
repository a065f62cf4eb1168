package timeline_test

import (
	"strings"
	"testing"

	"lesswait/internal/trace/tracetest"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
)

// With a memo, every frame is what it is without, whatever was drawn before.
func TestMemo(t *testing.T) {
	r := one("staggered", tracetest.Staggered(300))
	memo := timeline.NewMemo()
	end := r.Programs[0].Timeline.End
	for _, now := range []int64{end, 0, end / 3, end / 7, end, end / 2} {
		for _, selected := range []string{"", "K20", "K250"} {
			for _, width := range []int{60, 120} {
				r.Now, r.Selected.Lane = now, selected
				o := ink.Options{Width: width, Height: 24, Bare: true}
				r.Memo = nil
				want := strings.Join(timeline.Render(r, o), "\n")
				r.Memo = memo
				if got := strings.Join(timeline.Render(r, o), "\n"); got != want {
					t.Fatalf("at %d, %q selected:\n%s\nwant\n%s", now, selected, got, want)
				}
			}
		}
	}
}
