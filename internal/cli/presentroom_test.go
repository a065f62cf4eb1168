package cli

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lesswait/internal/present"
)

// A speaker's screen that can't be reached is said, and keeps nothing from beginning.
func TestWhoseNotesTheyAre(t *testing.T) {
	dir, err := os.MkdirTemp("", "lw") // a socket's name may have about a hundred bytes
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	a := &app{env: Env{Environ: []string{"XDG_RUNTIME_DIR=" + dir}}}
	hub, err := a.listen()
	if err != nil {
		t.Fatal(err)
	}
	defer hub.Close()
	_, err = a.listen()
	if said := sentences(notesOf(nil, speakerless(err))); said != "another presentation of yours is running, and the speaker's notes belong to that one." {
		t.Errorf("said %q", said)
	}
	a.env.Environ = []string{"XDG_RUNTIME_DIR=" + filepath.Join(dir, strings.Repeat("long/", 60))}
	if _, err := a.listen(); err == nil || !errors.Is(speakerless(err), err) {
		t.Errorf("a socket that can't be is told as %v", err)
	}
}

func TestRecordedRun(t *testing.T) {
	store := present.NewStore(filepath.Join(t.TempDir(), "kept"))
	if _, err := recordedRun(store, "d2"); err == nil || !strings.Contains(err.Error(), "there is no recording of d2") || !strings.Contains(err.Error(), "--rehearse") {
		t.Errorf("what was not rehearsed: %v", err)
	}
	if err := store.MakeFolders(); err != nil {
		t.Fatal(err)
	}
	write := func(text string) {
		if err := os.WriteFile(store.Recording("d2"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("{")
	if _, err := recordedRun(store, "d2"); err == nil || !strings.Contains(err.Error(), "the recording of d2 can't be read") {
		t.Errorf("what is damaged: %v", err)
	}
	write(`{"program":"one","n":0,"t":0,"ev":"source","file":"one.py","title":"first","unequal":false,"text":"pass\n"}
{"program":"one","n":0,"t":0,"ev":"meta","version":1,"python":"3.14.6","file":"one.py","clock":"virtual"}
{"program":"one","n":1,"t":5000,"ev":"exit"}
{"program":"one","ev":"result","wall_us":5000,"cpu_us":40,"traced":true,"events":2,"error":null}
`)
	run, err := recordedRun(store, "d2")
	if err != nil {
		t.Fatal(err)
	}
	if len(run.Lines) != 1 || run.Results[0].Program.Title != "first" || run.Results[0].Wall.Milliseconds() != 5 || run.export.Sources[0].Text != "pass\n" {
		t.Errorf("it is read as %+v", run.Results)
	}
}
