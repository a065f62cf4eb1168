package progress_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"lesswait/internal/progress"
)

// FuzzOpen opens any file. What can't be read is put aside as it was, what is newer
// stays; and what is done from then on is there when the file is opened again,
// beside all that was in it.
func FuzzOpen(f *testing.F) {
	for _, text := range []string{
		`{"version":1}`, `{"version":2,"lessons":{}}`, `{"version":0}`, `{}`, `null`, `[]`, "", "{\"version\":1}\n{}",
		`{"version":1,"lessons":{"gather":{"read":true,"position":3,"stars":4.50}},"theme":[1e400]}`,
		`{"version":1,"last":{"lesson":"a","position":-1},"exercises":{"fetch-all":{"attempts":2,"passed_at":"2026-03-01T10:00:00Z"}}}`,
		`{"version":1,"quizzes":{"q1":{"option":1,"tries":2,"at":"2026-03-01T10:00:00+01:00"}},"again":{"q1":{"due":3}},"items":7}`,
		`{"version":1,"Lessons":{"gather":{"READ":true}},"exercises":null,"again":{"q1":null}}`,
		`{"version":1,"items":9007199254740993,"exercises":{"":{"attempts":9223372036854775807}}}`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		dir := t.TempDir()
		path := filepath.Join(dir, "progress.json")
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := progress.Open(dir)
		var newer *progress.NewerError
		switch {
		case errors.As(err, &newer):
			holds(t, path, text)
			return
		case err != nil:
			t.Fatal(err)
		case s.Recovered() != "":
			holds(t, s.Recovered(), text)
		}
		work(t, s)
		again, err := progress.Open(dir)
		if err != nil || again.Recovered() != "" {
			t.Fatalf("what was written can't be read: %v, %q", err, again.Recovered())
		}
		if was, is := s.State(), again.State(); !cmp.Equal(was, is, cmpopts.EquateEmpty()) {
			t.Fatalf("it is not what was written:\n%s", cmp.Diff(was, is, cmpopts.EquateEmpty()))
		}
	})
}

func holds(t *testing.T, path string, want []byte) {
	t.Helper()
	if got, err := os.ReadFile(path); err != nil || string(got) != string(want) {
		t.Fatalf("%s holds %q (%v), want %q", path, got, err, want)
	}
}

// work sets, counts, plans and forgets.
func work(t *testing.T, s *progress.Store) {
	t.Helper()
	err := errors.Join(
		s.Reached("gather", 3, true), s.Checked("fetch-all", ""), s.Answered("q1", 1, false), s.Reset("retry"),
	)
	if err != nil {
		t.Fatal(err)
	}
}
