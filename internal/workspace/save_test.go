package workspace_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	"lesswait/internal/workspace"
)

func TestSave(t *testing.T) {
	w, ex := workspace.New(t.TempDir()), exercise()
	prepare(t, w, ex)
	base := []byte(ex.Starter)
	if err := w.Save(ex, []byte("mine"), base); err != nil {
		t.Fatal(err)
	}
	want(t, w.File(ex), "mine")
	write(t, w.File(ex), "theirs")
	if err := w.Save(ex, []byte("mine, later"), []byte("mine")); !errors.Is(err, workspace.ErrChanged) {
		t.Errorf("error %v; want ErrChanged", err)
	}
	want(t, w.File(ex), "theirs")
	if err := w.Save(ex, []byte("theirs"), []byte("mine")); err != nil {
		t.Errorf("what is there already can't be saved: %v", err)
	}
	must(t, os.Remove(w.File(ex)))
	if err := w.Save(ex, []byte("mine"), []byte("theirs")); err != nil {
		t.Errorf("a file that is gone can't be saved: %v", err)
	}
	want(t, w.File(ex), "mine")
}

// TestSaveKeepsWhatTheFileIs: a link stays a link, and permissions stay.
func TestSaveKeepsWhatTheFileIs(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("it has neither")
	}
	w, ex := workspace.New(t.TempDir()), exercise()
	prepare(t, w, ex)
	real := filepath.Join(t.TempDir(), "answer.py")
	must(t, os.Rename(w.File(ex), real))
	must(t, os.Chmod(real, 0o600))
	must(t, os.Symlink(real, w.File(ex)))
	must(t, w.Save(ex, []byte("mine"), []byte(ex.Starter)))
	want(t, real, "mine")
	if info, err := os.Lstat(w.File(ex)); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is no link any more (%v)", err)
	}
	if info, err := os.Stat(real); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("its mode is %v (%v)", info.Mode(), err)
	}
}

func TestReplaceKeepsWhatWasThere(t *testing.T) {
	w, ex := workspace.New(t.TempDir()), exercise()
	prepare(t, w, ex)
	if kept, err := w.Replace(ex, []byte("one")); kept != "" || err != nil {
		t.Errorf("of the starter a copy is kept: %q, %v", kept, err)
	}
	if kept, err := w.Replace(ex, []byte("one")); kept != "" || err != nil {
		t.Errorf("of the same text a copy is kept: %q, %v", kept, err)
	}
	kept, err := w.Replace(ex, []byte("two"))
	if err != nil {
		t.Fatal(err)
	}
	want(t, kept, "one")
	want(t, w.File(ex), "two")
}

func TestDrafts(t *testing.T) {
	w, ex := workspace.New(filepath.Join(t.TempDir(), "a [b]*")), exercise()
	d := w.NewDraft(ex)
	must(t, d.Keep(1, []byte("typ")))
	must(t, d.Keep(3, []byte("typed")))
	must(t, d.Keep(2, []byte("type")))
	if got := left(t, w.Drafts(ex)); !slices.Equal(got, []string{"typed"}) {
		t.Fatalf("left are %q", got)
	}
	must(t, d.Drop(2))
	if got := left(t, w.Drafts(ex)); len(got) != 1 {
		t.Error("a draft is dropped though more was typed since")
	}
	must(t, d.Drop(3))
	must(t, d.Keep(3, []byte("typed"))) // late
	if got := left(t, w.Drafts(ex)); len(got) != 0 {
		t.Errorf("left are %q after all was saved", got)
	}
	must(t, d.Keep(4, []byte("more")))
	must(t, w.NewDraft(ex).Keep(1, []byte("in another window")))
	if got := left(t, w.Drafts(ex)); len(got) != 2 {
		t.Errorf("left are %q; want both", got)
	}
}

// TestDraftsOfAnyTime: a wrong clock may change which is offered first, and loses none.
func TestDraftsOfAnyTime(t *testing.T) {
	w, ex := workspace.New(t.TempDir()), exercise()
	must(t, w.NewDraft(ex).Keep(1, []byte("first")))
	must(t, w.NewDraft(ex).Keep(1, []byte("second")))
	paths, err := filepath.Glob(filepath.Join(w.Folder(ex), ".earlier", "*.draft-*"))
	if err != nil || len(paths) != 2 {
		t.Fatal(paths, err)
	}
	for _, years := range []int{-56, 0, 73} {
		at := time.Date(2026+years, 1, 2, 3, 4, 5, 0, time.UTC)
		must(t, os.Chtimes(paths[0], at, at))
		got := left(t, w.Drafts(ex))
		slices.Sort(got)
		if !slices.Equal(got, []string{"first", "second"}) {
			t.Errorf("with a draft of %d left are %q", at.Year(), got)
		}
	}
}

func TestDraftThatWasSavedIsNone(t *testing.T) {
	w, ex := workspace.New(t.TempDir()), exercise()
	must(t, w.NewDraft(ex).Keep(1, []byte("typed")))
	must(t, w.Save(ex, []byte("typed"), nil))
	if got := left(t, w.Drafts(ex)); len(got) != 0 {
		t.Errorf("left are %q", got)
	}
	if names := earlier(t, w, ex); len(names) != 0 {
		t.Errorf("%v are still there", names)
	}
}

func TestDraftPutAside(t *testing.T) {
	w, ex := workspace.New(t.TempDir()), exercise()
	prepare(t, w, ex)
	must(t, w.NewDraft(ex).Keep(1, []byte("typed")))
	kept, err := w.Drafts(ex)[0].PutAside()
	if err != nil || filepath.Base(kept) != "fetch_all-1.py" {
		t.Fatalf("it is kept as %q (%v)", kept, err)
	}
	want(t, kept, "typed")
	if got := left(t, w.Drafts(ex)); len(got) != 0 {
		t.Errorf("left are %q", got)
	}
}

func left(t *testing.T, drafts []*workspace.Draft) []string {
	t.Helper()
	var out []string
	for _, d := range drafts {
		text, err := d.Text()
		must(t, err)
		out = append(out, string(text))
	}
	return out
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
