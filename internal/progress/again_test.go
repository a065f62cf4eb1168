package progress_test

import (
	"path/filepath"
	"slices"
	"testing"
	"time"

	"lesswait/internal/progress"
)

// TestAWrongAnswerComesBack follows one quiz from a wrong answer until it is
// known: after 1, 3 and 7 other things that were done.
func TestAWrongAnswerComesBack(t *testing.T) {
	s := open(t, t.TempDir())
	others := 0
	other := func() {
		others++
		answer(t, s, "q"+string(rune('a'+others)), true)
	}
	isDue := func() bool { return slices.Contains(s.State().Due(s.Opened()), "q1") }

	answer(t, s, "q1", false)
	if isDue() {
		t.Fatal("it is due at once")
	}
	answer(t, s, "q1", true) // found in the same asking: no recall
	for _, pause := range []int{1, 3, 7} {
		for n := range pause {
			if isDue() {
				t.Fatalf("due after %d items of %d", n, pause)
			}
			other()
		}
		if !isDue() {
			t.Fatalf("not due after %d items", pause)
		}
		answer(t, s, "q1", true)
	}
	for range 20 {
		other()
	}
	if isDue() {
		t.Error("it comes back although it is known")
	}
}

func TestWrongAgainBeginsAnew(t *testing.T) {
	s := open(t, t.TempDir())
	answer(t, s, "q1", false)
	answer(t, s, "qa", true)
	answer(t, s, "q1", true) // due, right: three items now
	for range 3 {
		answer(t, s, "qa", true)
	}
	answer(t, s, "q1", false) // due, wrong: one item again
	answer(t, s, "qa", true)
	if due := s.State().Due(s.Opened()); !slices.Equal(due, []string{"q1"}) {
		t.Errorf("due are %v", due)
	}
}

func TestWhatIsOpenIsDueAtTheNextStart(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "progress")
	now := time.Date(2026, 5, 1, 9, 0, 0, 0, time.UTC)
	clock := progress.WithClock(func() time.Time { return now })
	s, err := progress.Open(dir, clock)
	if err != nil {
		t.Fatal(err)
	}
	answer(t, s, "q1", false)
	answer(t, s, "q1", true)
	if due := s.State().Due(s.Opened()); len(due) > 0 {
		t.Errorf("in the same session due are %v", due)
	}
	now = now.Add(time.Hour)
	s, err = progress.Open(dir, clock)
	if err != nil {
		t.Fatal(err)
	}
	if due := s.State().Due(s.Opened()); !slices.Equal(due, []string{"q1"}) {
		t.Errorf("at the next start due are %v", due)
	}
	answer(t, s, "q1", true)
	if due := s.State().Due(s.Opened()); len(due) > 0 {
		t.Errorf("once asked at this start, due are still %v", due)
	}
}

// TestOnlyTheFirstTimeIsAnItem repeats what was done: it does not bring recall
// any nearer.
func TestOnlyTheFirstTimeIsAnItem(t *testing.T) {
	s := open(t, t.TempDir())
	for range 3 {
		must(t, s.Checked("fetch-all", ""))
		must(t, s.Ordered("p1", true))
		must(t, s.Predicted("d1", 0))
	}
	if n := s.State().Items; n != 3 {
		t.Errorf("%d items, want 3", n)
	}
}

func answer(t *testing.T, s *progress.Store, quiz string, right bool) {
	t.Helper()
	must(t, s.Answered(quiz, 0, right))
}
