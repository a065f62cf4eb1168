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

// TestWhatIsOpenIsDueAtTheNextStart, whatever the clock says then.
func TestWhatIsOpenIsDueAtTheNextStart(t *testing.T) {
	for _, jump := range []time.Duration{time.Hour, 0, -time.Hour, -56 * 365 * 24 * time.Hour, 70 * 365 * 24 * time.Hour} {
		t.Run(jump.String(), func(t *testing.T) { dueAfter(t, jump) })
	}
}

// dueAfter has a question asked again by a program that is started when the clock has
// jumped.
func dueAfter(t *testing.T, jump time.Duration) {
	dir := filepath.Join(t.TempDir(), "progress")
	now := time.Date(2026, 5, 1, 9, 0, 0, 0, time.UTC)
	start := func() *progress.Store {
		s, err := progress.Open(dir, progress.WithClock(func() time.Time { return now }))
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	s := start()
	answer(t, s, "q1", false)
	answer(t, s, "q1", true)
	if due := s.State().Due(s.Opened()); len(due) > 0 {
		t.Errorf("in the same session due are %v", due)
	}
	now = now.Add(jump)
	if due := s.State().Due(s.Opened()); len(due) > 0 {
		t.Errorf("due in the same session, once the clock has jumped: %v", due)
	}
	s = start()
	if due := s.State().Due(s.Opened()); !slices.Equal(due, []string{"q1"}) {
		t.Errorf("at the next start due are %v", due)
	}
	now = now.Add(1)
	answer(t, s, "q1", true)
	if due := s.State().Due(s.Opened()); len(due) > 0 {
		t.Errorf("once asked at this start, due are still %v", due)
	}
}

// TestAskedByAnother: what another program has asked since is not due here as well.
func TestAskedByAnother(t *testing.T) {
	dir := t.TempDir()
	answer(t, open(t, dir), "q1", false)
	one := open(t, dir)
	other, err := progress.Open(dir) // its clock goes
	must(t, err)
	answer(t, other, "q1", false)
	must(t, one.Visit("gather", 0)) // reads what the other wrote
	if due := one.State().Due(one.Opened()); len(due) > 0 {
		t.Errorf("due are %v", due)
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
