package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestSpoiledDisk: what can't be written says where, why, and what to try; nothing
// that was there is lost, and what needs no writing works.
func TestSpoiledDisk(t *testing.T) {
	spoiledDisks(t, func(t *testing.T, d disk) {
		u := newUser(t, "XDG_CONFIG_HOME="+filepath.Join(d.dir, "config"))
		on := func(name string) string { return filepath.Join(d.dir, name) }
		answer, run := u.file("answer.py", together), u.file("run.jsonl", "")
		if status, said := u.command("", "trace", "--virtual", "--save", run, u.file("program.py", "print(1)\n")); status != 0 {
			t.Fatal(said)
		}
		must(t, os.WriteFile(on("run.svg"), []byte("an earlier picture"), 0o600))
		d.spoil()
		for _, c := range []struct {
			name   string
			stdin  string
			args   []string
			status int
			says   []string
		}{
			{"check", "", []string{"--dir", d.dir, "check", "fetch-all", answer}, 0,
				[]string{"fetch-all passed.", "progress is not saved: ", on(".progress"), "Another folder can be chosen with --dir"}},
			{"progress", "", []string{"progress", "--export", on("progress.json")}, 2, []string{"could not export your progress to " + on("progress.json")}},
			{"config", "", []string{"config"}, 2, []string{"the settings can't be written: ", on("config")}},
			{"export", "", []string{"open", run, "--svg", on("run.svg")}, 2, []string{"--svg " + on("run.svg") + " can't be written"}},
			{"linear", "find q5\n2\nfind e02\n", []string{"--dir", d.dir, "--plain"}, 0,
				[]string{"Answer 2 is right", "Another folder can be chosen with --dir.", "Not all that you did is kept: Progress is not saved"}},
			{"reset", "", []string{"--dir", d.dir, "reset", "fetch-all"}, 2, []string{on("fetch-all"), "Another folder can be chosen with --dir"}},
		} {
			status, said := u.command(c.stdin, c.args...)
			if status != c.status {
				t.Errorf("%s: status %d, want %d", c.name, status, c.status)
			}
			if !containsAll(said, append(c.says, d.cause)) {
				t.Errorf("%s lacks %q or one of %q:\n%s", c.name, d.cause, c.says, said)
			}
		}
		if kept, err := os.ReadFile(on("run.svg")); err != nil || string(kept) != "an earlier picture" {
			t.Errorf("the earlier picture is %q (%v)", kept, err)
		}
		if half, _ := filepath.Glob(on("*.part")); len(half) > 0 {
			t.Errorf("half written: %v", half)
		}
	})
}

// TestSpoiledPlaces: neither a cache nor a place for temporary files.
func TestSpoiledPlaces(t *testing.T) {
	spoiledDisks(t, func(t *testing.T, d disk) {
		u := newUser(t)
		answer := u.file("answer.py", together)
		d.spoil()
		u.env = []string{"LESSWAIT_CACHE=" + filepath.Join(d.dir, "cache")}
		if status, said := u.command("", "check", "fetch-all", answer); status != 3 || !containsAll(said, []string{d.dir, "choose another folder with LESSWAIT_CACHE="}) {
			t.Errorf("without a cache: status %d, %s", status, said)
		}
		u.env = []string{"TMPDIR=" + d.dir}
		status, said := u.command("", "check", "fetch-all", answer)
		if d.cause == "no space left on device" { // a folder takes no room here
			return
		}
		if status != 3 || !containsAll(said, []string{d.dir, d.cause, "choose another folder with TMPDIR"}) {
			t.Errorf("without a place for temporary files: status %d, %s", status, said)
		}
	})
}

// TestSpoiledWhileTyping: the disk is spoiled in the middle of a session. What is
// typed stays in the editor, why it isn't kept is said, and it can be saved as soon
// as there is room again.
func TestSpoiledWhileTyping(t *testing.T) {
	spoiledDisks(t, func(t *testing.T, d disk) {
		u := newUser(t, "LESSWAIT_DIR="+d.dir)
		x := u.open()
		x.waitFor("enter open")
		x.press("tab", "down", "down", "enter")
		x.waitFor("fetch_all.py", "enter check")
		x.press("i")
		x.waitFor("ctrl+s save and check")
		x.press("ctrl+a")
		d.spoil()
		x.paste(together)
		x.waitFor("Could not keep what you type", d.cause, "not saved")
		x.press("ctrl+s")
		x.waitFor("Could not write", d.cause, "What you typed is still here.")
		d.mend()
		x.press("ctrl+s")
		x.waitFor("✓ Passed.")
		x.quit()
		saved, err := os.ReadFile(filepath.Join(d.dir, "fetch-all", "fetch_all.py"))
		if err != nil || string(saved) != together {
			t.Errorf("saved is %q (%v)", saved, err)
		}
		if status, said := u.command("", "progress"); status != 0 || !strings.Contains(said, "fetch-all passed on") {
			t.Errorf("kept: status %d, %s", status, said)
		}
	})
}
