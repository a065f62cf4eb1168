package kit_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/progress"
	"lesswait/ui/kit"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

// keeping begins to keep a prediction; shown counts how often it was shown.
func keeping(t *testing.T) (env *kit.Env, keep *kit.Keep, cmd tea.Cmd, shown *int) {
	t.Helper()
	env, keep, shown = kittest.Env(t, theme.Options{}), &kit.Keep{}, new(int)
	cmd = keep.Start(env, func(p *progress.Store) error { return p.Predicted("d1", 1) }, func() tea.Cmd {
		*shown++
		return nil
	})
	return env, keep, cmd, shown
}

func kept(t *testing.T, msgs []tea.Msg) kit.Kept {
	t.Helper()
	i := slices.IndexFunc(msgs, func(m tea.Msg) bool { _, ok := m.(kit.Kept); return ok })
	if i < 0 {
		t.Fatalf("nothing tells that it is kept: %v", msgs)
	}
	return msgs[i].(kit.Kept)
}

func TestWhatIsShownIsKept(t *testing.T) {
	env, keep, cmd, shown := keeping(t)
	if *shown != 0 || !keep.Running() {
		t.Fatal("it is shown at once")
	}
	msg := kept(t, kittest.Messages(cmd))
	if *shown != 0 || len(env.Progress.State().Predictions) != 1 {
		t.Fatal("it is shown before the screen is told, or not kept by then")
	}
	for range 2 { // a message that comes twice is nobody's
		keep.Over(msg)
	}
	if *shown != 1 || keep.Running() {
		t.Errorf("it was shown %d times", *shown)
	}
}

func TestWhatCannotBeKeptIsShownAndSaid(t *testing.T) {
	env, keep, cmd, shown := keeping(t)
	unwritable(t, env)
	msgs := kittest.Messages(cmd)
	said, ok := msgs[0].(kit.Notice)
	if !ok || said.Tone != kit.Bad || !strings.HasPrefix(said.Text, "Progress is not saved: ") {
		t.Errorf("it says %v", msgs[0])
	}
	if keep.Over(kept(t, msgs)); *shown != 1 {
		t.Error("it is not shown")
	}
	if len(env.Progress.State().Predictions) != 1 {
		t.Error("the session forgets it")
	}
}

// unwritable puts a file where the folder for the progress was.
func unwritable(t *testing.T, env *kit.Env) {
	t.Helper()
	dir := env.Progress.Dir()
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Clean(dir), nil, 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestWhoLeavesWaits: a program that ends before the command was run has it kept,
// and not twice.
func TestWhoLeavesWaits(t *testing.T) {
	env, keep, cmd, shown := keeping(t)
	kittest.Messages(keep.Leave())
	if len(env.Progress.State().Predictions) != 1 {
		t.Fatal("it is lost")
	}
	at := env.Progress.State().Predictions["d1"]
	if err := env.Progress.Predicted("d1", 0); err != nil {
		t.Fatal(err)
	}
	keep.Over(kept(t, kittest.Messages(cmd)))
	if now := env.Progress.State().Predictions["d1"]; now == at || *shown != 1 {
		t.Errorf("it was kept again: %+v, shown %d times", now, *shown)
	}
	if keep.Leave() != nil {
		t.Error("there is nothing left to wait for")
	}
}

func TestTheOlderOneIsNobodys(t *testing.T) {
	env, keep, cmd, shown := keeping(t)
	older := kept(t, kittest.Messages(cmd))
	keep.Start(env, func(*progress.Store) error { return nil }, func() tea.Cmd { return nil })
	if keep.Over(older); *shown != 0 || !keep.Running() {
		t.Error("what was kept before is taken for the one under way")
	}
}
