package cli

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

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

// Where the last lecture ended this one goes on, unless that was the end or another
// class is taught; then what it left is kept beside, as soon as there is something new.
func TestALectureGoesOnOrBeginsAnew(t *testing.T) {
	store := present.NewStore(t.TempDir())
	left := present.State{At: 4, Begun: time.Date(2026, 11, 28, 9, 0, 0, 0, time.UTC), Votes: map[string]present.Votes{"d2": {First: []int{3}}}}
	if err := store.Save("two", left); err != nil {
		t.Fatal(err)
	}
	on := &lecture{talk: &talk{name: "two", store: store}, last: left}
	if on.begin().At != 4 || !strings.Contains(on.notice(15), "step 5 of 15, where the lecture of 28 November ended") {
		t.Errorf("it goes on with %+v: %s", on.begin(), on.notice(15))
	}
	anew := &lecture{talk: on.talk, last: left, anew: true}
	if anew.begin().At != 0 || len(anew.begin().Votes) != 0 || anew.notice(15) != "" {
		t.Errorf("it begins with %+v", anew.begin())
	}
	if err := anew.keep(present.State{}); err != nil {
		t.Fatal(err)
	}
	if kept, _ := store.Load("two"); kept.At != 4 {
		t.Error("a screen that was opened and closed cost the votes of the last lecture")
	}
	for at := range 3 {
		if err := anew.keep(present.State{At: at + 1}); err != nil {
			t.Fatal(err)
		}
	}
	if kept, _ := store.Load("two"); kept.At != 3 {
		t.Errorf("then %+v is kept", kept)
	}
	if kept, err := store.Load("two+2026-11-28-0900"); err != nil || kept.Votes["d2"].First[0] != 3 {
		t.Errorf("and beside it %+v, %v", kept, err)
	}
}

func TestATypedPathBeginsAtHome(t *testing.T) {
	for path, want := range map[string]string{
		"~/x.py": filepath.Join("/home/ann", "x.py"), "~": "/home/ann", "~bob/x.py": "~bob/x.py", "x~.py": "x~.py", "/x.py": "/x.py",
	} {
		if got := atHome(path, "/home/ann"); got != want {
			t.Errorf("%s is taken for %s", path, got)
		}
	}
	if got := atHome("~/x.py", ""); got != "~/x.py" {
		t.Errorf("without a home ~/x.py is %s", got)
	}
}
