package watch

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func none(t *testing.T, w *watcher) {
	t.Helper()
	if e, ok := w.look(false); ok {
		t.Errorf("event %d where nothing happened", e)
	}
}

// TestLooking: without any help of the system, every change is seen.
func TestLooking(t *testing.T) {
	path := filepath.Join(t.TempDir(), "gone", "answer.py")
	w := newWatcher(path, true)
	none(t, w) // not even the folder is there
	if err := os.Mkdir(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, path, "a")
	for _, step := range []struct {
		change func()
		want   Event
	}{
		{func() {}, Changed},
		{func() { write(t, path, "longer") }, Changed},
		{func() { _ = os.Remove(path) }, Gone},
		{func() { write(t, path, "longer") }, Changed},
		{func() {
			write(t, path+"~", "LONGER")
			_ = os.Chtimes(path+"~", time.Time{}, time.Unix(9, 0))
			_ = os.Rename(path+"~", path)
		}, Changed},
		// The clock was set between two saves, years back and years on.
		{func() { write(t, path, "other!"); _ = os.Chtimes(path, time.Time{}, time.Unix(8, 0)) }, Changed},
		{func() { write(t, path, "OTHER!"); _ = os.Chtimes(path, time.Time{}, time.Unix(4e9, 0)) }, Changed},
		{func() { _ = os.RemoveAll(filepath.Dir(path)); _ = os.Mkdir(filepath.Dir(path), 0o755) }, Gone},
	} {
		step.change()
		if got, ok := w.look(false); !ok || got != step.want {
			t.Fatalf("event %d (%v), want %d", got, ok, step.want)
		}
		none(t, w)
	}
	if _, ok := w.look(true); ok {
		t.Error("a file that is gone was said to be written")
	}
	write(t, path+"x", "")
	w.path = path + "x"
	none(t, newWatcher(w.path, true))
	if got, ok := newWatcher(w.path, true).look(true); !ok || got != Changed {
		t.Error("what the system tells is not passed on where no difference is seen")
	}
}

// TestTicks: the looks are taken when time passes.
func TestTicks(t *testing.T) {
	path := filepath.Join(t.TempDir(), "answer.py")
	ticks, out := make(chan time.Time), make(chan Event)
	go newWatcher(path, true).run(t.Context(), ticks, out)
	write(t, path, "a")
	ticks <- time.Time{}
	if got := <-out; got != Changed {
		t.Errorf("event %d after a write", got)
	}
}

// TestWatching: where the system tells of changes no look is needed.
func TestWatching(t *testing.T) {
	path := filepath.Join(t.TempDir(), "answer.py")
	write(t, path, "a")
	w := newWatcher(path, false)
	if w.folder == nil {
		t.Skip("folders can't be watched here")
	}
	events := make(chan Event)
	go w.run(t.Context(), nil, events)
	write(t, filepath.Join(filepath.Dir(path), "other.py"), "x")
	write(t, path, "b")
	if got := <-events; got != Changed {
		t.Fatalf("event %d after a write", got)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	for got := range events { // a write may be told twice
		if got == Gone {
			break
		}
	}
	write(t, path+"~", "c")
	if err := os.Rename(path+"~", path); err != nil {
		t.Fatal(err)
	}
	if got := <-events; got != Changed {
		t.Fatalf("event %d after the file came back", got)
	}
}

func TestEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	events := File(ctx, filepath.Join(t.TempDir(), "answer.py"))
	cancel()
	for range events { // ends when the channel is closed
	}
}
