package workbench

import (
	"testing"

	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

// TestCopies: y copies the solution that is shown, and with the task the code that
// stands in it; where neither is seen, or something is asked, it does not.
func TestCopies(t *testing.T) {
	r := open(t, newFakes(t), theme.Options{NoColor: true}, 80, 60)
	r.w.ex.Task = "Define it:\n\n```python sketch\nasync def fetch_all(urls): ...\n```\n\nIt overlaps:\n\n```text\na | b\n```"
	copies := func(want string) {
		t.Helper()
		if got := kittest.Copied(r.w.Update(kittest.Key("y"))); got != want {
			t.Errorf("copied %q, want %q", got, want)
		}
	}
	r.press("tab", "shift+tab")
	copies("async def fetch_all(urls): ...\n\n\na | b\n")
	r.save(gathered).press("s", "right")
	copies(tasks)
	r.press("y")
	if last := r.said[len(r.said)-1].Text; last != "The solution was copied to the clipboard." {
		t.Errorf("it says %q", last)
	}
	r.press("v")
	copies("")
	r.press("s", "R")
	copies("")
}
