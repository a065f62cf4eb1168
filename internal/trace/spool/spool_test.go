package spool_test

import (
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	"lesswait/internal/trace"
	"lesswait/internal/trace/spool"
	"lesswait/internal/trace/tracetest"
)

// abandoned writes events in batches, and lets go as a process does that is killed.
func abandoned(t *testing.T, below string, most int64, events []trace.Event) {
	t.Helper()
	s, err := spool.Create(below, most)
	if err != nil {
		t.Fatal(err)
	}
	s.Add([]trace.Event{{Ev: trace.SourceLine, Fn: "a.py", Text: "pass\n"}})
	for ; len(events) > 0; events = events[min(10, len(events)):] {
		s.Add(events[:min(10, len(events))])
	}
	s.Abandon()
}

func read(t *testing.T, left spool.Left) []trace.Event {
	t.Helper()
	file, size, err := left.Open()
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(file)
	if err != nil || int64(len(text)) != size {
		t.Fatalf("%d bytes of %d, %v", len(text), size, err)
	}
	if err := file.Close(); err != nil {
		t.Error(err)
	}
	events, err := tracetest.Events(text)
	if err != nil {
		t.Fatal(err)
	}
	return events
}

func TestWhatWasLeftIsRead(t *testing.T) {
	below := filepath.Join(t.TempDir(), "traces")
	events := tracetest.Recorded("in_a_row")
	abandoned(t, below, 0, events)
	left, ok := spool.Newest(below)
	if !ok {
		t.Fatal("nothing was left")
	}
	got := read(t, left)
	if len(got) != len(events)+1 || got[0].Ev != trace.SourceLine || got[len(got)-1] != events[len(events)-1] {
		t.Errorf("of %d events and a source %d were read", len(events), len(got))
	}
}

func TestNoMoreThanTwoFilesAreKept(t *testing.T) {
	below := t.TempDir()
	const most = 20_000
	events := tracetest.Virtual(500)
	abandoned(t, below, most, events)
	left, _ := spool.Newest(below)
	var size int64
	files, err := filepath.Glob(filepath.Join(left.Dir, "*.jsonl"))
	if err != nil || len(files) != 3 {
		t.Fatalf("the files are %v, %v", files, err)
	}
	for _, file := range files {
		if info, err := os.Stat(file); err == nil {
			size += info.Size()
		}
	}
	if size > 2*most+5_000 {
		t.Errorf("%d bytes are kept of a spool that may have twice %d", size, most)
	}
	got := read(t, left)
	if got[1].Ev != trace.Meta || got[len(got)-1] != events[len(events)-1] {
		t.Errorf("it goes from %+v to %+v", got[1], got[len(got)-1])
	}
}

// TestKilledBetweenTheFiles: when the older file has its name and the newer is not yet
// there, what was written is found, and taken away in its time.
func TestKilledBetweenTheFiles(t *testing.T) {
	below := t.TempDir()
	abandoned(t, below, 20_000, tracetest.Virtual(500))
	left, _ := spool.Newest(below)
	if err := os.Remove(filepath.Join(left.Dir, "newest.jsonl")); err != nil {
		t.Fatal(err)
	}
	again, ok := spool.Newest(below)
	if !ok || again.Dir != left.Dir || len(read(t, again)) < 10 {
		t.Errorf("found is %+v, %v", again, ok)
	}
	for range 2 {
		abandoned(t, below, 0, tracetest.Virtual(1))
	}
	if _, err := os.Stat(left.Dir); err == nil {
		t.Error("it stays for ever")
	}
}

func TestACleanEndLeavesNothing(t *testing.T) {
	below := t.TempDir()
	s, err := spool.Create(below, 0)
	if err != nil {
		t.Fatal(err)
	}
	s.Add(tracetest.Virtual(1))
	if left, ok := spool.Newest(below); ok {
		t.Errorf("one that is being written counts as left: %v", left)
	}
	if err := s.Remove(); err != nil {
		t.Error(err)
	}
	if files, _ := os.ReadDir(below); len(files) > 0 {
		t.Errorf("%v was left", files)
	}
}

func TestOneIsKeptAtMost(t *testing.T) {
	below := t.TempDir()
	for range 4 {
		abandoned(t, below, 0, tracetest.Virtual(1))
	}
	if files, _ := os.ReadDir(below); len(files) > 2 { // what was left before the last, and the last
		t.Errorf("%d are left", len(files))
	}
}

func TestWhereNothingCanBeWrittenNothingIsSpooled(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := spool.Create(filepath.Join(file, "traces"), 0)
	if err == nil || s != nil {
		t.Errorf("got %v, %v", s, err)
	}
	s.Add(tracetest.Virtual(1)) // a nil one takes nothing
}

// TestWhatWasLeftLastIsKept whatever its files' times say: the clock may have jumped.
func TestWhatWasLeftLastIsKept(t *testing.T) {
	for _, jump := range []time.Duration{-50 * 365 * 24 * time.Hour, -time.Hour, time.Hour, 50 * 365 * 24 * time.Hour} {
		below := t.TempDir()
		var dirs []string
		for range 3 {
			abandoned(t, below, 0, tracetest.Virtual(1))
			left, ok := spool.Newest(below)
			if !ok || slices.Contains(dirs, left.Dir) {
				t.Fatalf("after a jump of %v what was left last is not found: %+v, %v", jump, left, ok)
			}
			dirs = append(dirs, left.Dir)
			jumped(t, left.Dir, jump*time.Duration(1+len(dirs)))
		}
	}
}

// jumped makes a spool look as if the clock had been wrong by so much.
func jumped(t *testing.T, dir string, by time.Duration) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		at := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC).Add(by)
		if err := os.Chtimes(file, at, at); err != nil {
			t.Fatal(err)
		}
	}
}

// TestAKilledStart left a folder in which nothing was written: it is not offered, takes
// no other's place, and the next start takes it away.
func TestAKilledStart(t *testing.T) {
	for name, files := range map[string][]string{
		"at once": nil, "before its files": {"lock"}, "before an event": {"lock", "head.jsonl", "newest.jsonl"},
	} {
		t.Run(name, func(t *testing.T) {
			below := t.TempDir()
			abandoned(t, below, 0, tracetest.Virtual(1))
			want, _ := spool.Newest(below)
			killed := filepath.Join(below, "run-9-1")
			if err := os.Mkdir(killed, 0o700); err != nil {
				t.Fatal(err)
			}
			for _, file := range files {
				if err := os.WriteFile(filepath.Join(killed, file), nil, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			s, err := spool.Create(below, 0)
			if err != nil {
				t.Fatal(err)
			}
			if got, ok := spool.Newest(below); !ok || got.Dir != want.Dir {
				t.Errorf("found is %+v, %v and not %+v", got, ok, want)
			}
			if _, err := os.Stat(killed); err == nil && runtime.GOOS != "windows" { // see inuse
				t.Error("what the killed start left is there")
			}
			if err := s.Remove(); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestAStartLeavesAnotherAlone that has written nothing yet.
func TestAStartLeavesAnotherAlone(t *testing.T) {
	below := t.TempDir()
	one, err := spool.Create(below, 0)
	if err != nil {
		t.Fatal(err)
	}
	abandoned(t, below, 0, tracetest.Virtual(1))
	if folders, err := os.ReadDir(below); err != nil || len(folders) != 2 {
		t.Errorf("there are %v, %v", folders, err)
	}
	if err := one.Remove(); err != nil {
		t.Error(err)
	}
}
