package workspace

import (
	"os"
	"path/filepath"
	"testing"
)

const asIs = "print(1)\n"

func trial(t *testing.T) (*Workspace, *Trial) {
	t.Helper()
	w := New(t.TempDir())
	return w, w.Trial("gather", asIs)
}

func holds(t *testing.T, tr *Trial, want string, wantOK bool) {
	t.Helper()
	text, ok, err := tr.Text()
	if err != nil || text != want || ok != wantOK {
		t.Errorf("holds %q, %v, %v; want %q, %v", text, ok, err, want, wantOK)
	}
}

func keep(t *testing.T, tr *Trial, revision int, text string) {
	t.Helper()
	if err := tr.Keep(revision, text); err != nil {
		t.Fatal(err)
	}
}

func TestTrialIsThereAgain(t *testing.T) {
	w, tr := trial(t)
	holds(t, tr, "", false)
	keep(t, tr, 1, "print(2)\n")
	holds(t, w.Trial("gather", asIs), "print(2)\n", true)
	holds(t, w.Trial("gather", "another program\n"), "", false)
	keep(t, tr, 2, asIs)
	holds(t, w.Trial("gather", asIs), asIs, false)
}

func TestTrialKeepsTheNewest(t *testing.T) {
	_, tr := trial(t)
	keep(t, tr, 2, "newer")
	keep(t, tr, 1, "older")
	holds(t, tr, "newer", true)
	if _, err := tr.Reset(3); err != nil {
		t.Fatal(err)
	}
	keep(t, tr, 3, "late")
	holds(t, tr, "", false)
}

// TestTrialLosesNothing: what is reset, and what another program wrote, is put
// aside.
func TestTrialLosesNothing(t *testing.T) {
	w, tr := trial(t)
	keep(t, tr, 1, "mine")
	other := w.Trial("gather", asIs)
	holds(t, other, "mine", true)
	keep(t, other, 1, "theirs")
	keep(t, tr, 2, "mine again")
	kept, err := tr.Reset(2)
	if err != nil {
		t.Fatal(err)
	}
	if text, _ := os.ReadFile(kept); string(text) != "mine again" {
		t.Errorf("reset kept %q", text)
	}
	all, _ := filepath.Glob(filepath.Join(w.Dir(), triedDir, earlierDir, "*"))
	if len(all) != 2 {
		t.Errorf("put aside are %v", all)
	}
	if kept, err := tr.Reset(2); kept != "" || err != nil {
		t.Errorf("nothing to reset: %q, %v", kept, err)
	}
}
