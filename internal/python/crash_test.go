//go:build linux

package python_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	ossignal "os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"lesswait/internal/python"
)

// TestCrash is not a test but the crashing program: it runs a program with
// escaped children on each kind of runner, keeps spares, and never ends.
func TestCrash(t *testing.T) {
	if os.Getenv(roleVariable) != "crash" {
		t.Skip("only as a program of TestParentDies")
	}
	pool := python.NewPool(standIn(t), 2)
	server, err := python.NewForkServer(standIn(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range []python.Runner{pool, server} {
		request := code(append(escaping[:len(escaping):len(escaping)], `time.sleep(600)`)...)
		begun := make(chan struct{})
		request.OnLine = func(line []byte) {
			fmt.Println(string(line))
			close(begun)
		}
		go func() { _, _ = r.Run(context.Background(), request) }()
		<-begun
	}
	fmt.Println("ready")
	select {}
}

func TestParentDies(t *testing.T) {
	t.Parallel()
	for _, signal := range []syscall.Signal{syscall.SIGKILL, syscall.SIGHUP, syscall.SIGTERM} {
		t.Run(signal.String(), func(t *testing.T) {
			t.Parallel()
			if ossignal.Ignored(signal) {
				t.Skip("it is ignored here, as under nohup, and by what is started here")
			}
			self, err := os.Executable()
			if err != nil {
				t.Fatal(err)
			}
			temp := t.TempDir()
			cmd := exec.Command(self, "-test.run=^TestCrash$", "-test.v")
			cmd.Env = append(os.Environ(), roleVariable+"=crash", "TMPDIR="+temp)
			out, err := cmd.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			var pids []int
			lines := bufio.NewScanner(out)
			for lines.Scan() && lines.Text() != "ready" {
				if strings.HasPrefix(lines.Text(), "[") {
					pids = append(pids, processes(lines.Bytes())...)
				}
			}
			if len(pids) != 8 {
				t.Errorf("%d process ids, want 8", len(pids))
			}
			if err := cmd.Process.Signal(signal); err != nil {
				t.Fatal(err)
			}
			_ = cmd.Wait() // it was killed
			allGone(t, append(pids, withFolder(temp)...))
			if left, _ := filepath.Glob(filepath.Join(temp, "lesswait-*", "work", "*")); len(left) > 0 {
				t.Errorf("files left behind: %v", left)
			}
		})
	}
}

// withFolder lists the processes whose temporary files lie below temp.
func withFolder(temp string) []int {
	var pids []int
	files, _ := filepath.Glob("/proc/[0-9]*/environ")
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil || !strings.Contains(string(data), "TMPDIR="+temp) {
			continue
		}
		var pid int
		if _, err := fmt.Sscanf(file, "/proc/%d/", &pid); err == nil {
			pids = append(pids, pid)
		}
	}
	return pids
}
