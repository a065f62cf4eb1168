package progress_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"lesswait/internal/progress"
)

// helperDir names the folder for a copy of this test program that is started
// to be another running lesswait.
const helperDir = "LESSWAIT_TEST_PROGRESS_DIR"

func TestMain(m *testing.M) {
	if dir := os.Getenv(helperDir); dir != "" {
		attempts(dir, os.Args[1])
		return
	}
	os.Exit(m.Run())
}

// attempts saves one attempt after another and prints a line for each: 50 of
// them, or, for "endless", until it is killed.
func attempts(dir, how string) {
	s, err := progress.Open(dir)
	for n := 1; err == nil && (how == "endless" || n <= 50); n++ {
		if err = s.Checked("fetch-all", "order"); err == nil {
			fmt.Println(n)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func helper(t *testing.T, dir, how string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	must(t, err)
	cmd := exec.Command(self, how)
	cmd.Env = append(os.Environ(), helperDir+"="+dir)
	return cmd
}

func TestProcessesLoseNoUpdates(t *testing.T) {
	dir := t.TempDir()
	var all sync.WaitGroup
	for range 4 {
		cmd := helper(t, dir, "fifty")
		all.Go(func() {
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("%v: %s", err, out)
			}
		})
	}
	all.Wait()
	if got := open(t, dir).State().Exercises["fetch-all"].Attempts; got != 200 {
		t.Errorf("%d of 200 updates are left", got)
	}
}

func TestGoroutinesLoseNoUpdates(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	var all sync.WaitGroup
	for range 20 {
		all.Go(func() {
			if err := s.Checked("fetch-all", "order"); err != nil {
				t.Error(err)
			}
			_ = s.State()
		})
	}
	all.Wait()
	if got := open(t, dir).State().Exercises["fetch-all"].Attempts; got != 20 {
		t.Errorf("%d of 20 updates are left", got)
	}
}

func TestAKillLosesNothingThatWasSaved(t *testing.T) {
	dir := t.TempDir()
	saved := 0
	for round := range 15 {
		saved += killedAfter(t, dir, time.Duration(round)*time.Millisecond)
		s := open(t, dir)
		if s.Recovered() != "" {
			t.Fatalf("round %d: the file was damaged", round)
		}
		// The last one may have been saved without being told.
		got := s.State().Exercises["fetch-all"].Attempts
		if got < saved || got > saved+1 {
			t.Fatalf("round %d: %d attempts are left of %d that were saved", round, got, saved)
		}
		saved = got
	}
	must(t, open(t, dir).Checked("fetch-all", "order"))
	left, err := filepath.Glob(filepath.Join(dir, ".*"))
	must(t, err)
	if len(left) > 0 {
		t.Errorf("half-written files are left behind: %s", strings.Join(left, ", "))
	}
}

// killedAfter runs a process that saves without end, kills it in the middle,
// and returns how many updates it had reported as saved.
func killedAfter(t *testing.T, dir string, later time.Duration) int {
	t.Helper()
	cmd := helper(t, dir, "endless")
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	lines := bufio.NewScanner(out)
	lines.Scan() // it is at work
	timer := time.AfterFunc(later, func() { _ = cmd.Process.Kill() })
	defer timer.Stop()
	saved := 1
	for lines.Scan() {
		saved++
	}
	_ = cmd.Wait() // killed: that is the point
	return saved
}
