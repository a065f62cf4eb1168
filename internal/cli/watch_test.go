package cli

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"testing"

	"lesswait/internal/check"
	"lesswait/internal/python/pythontest"
)

// TestWatchJudgesEverySaving: the file to begin with is judged at once, then
// every other text that is saved, until the watch is ended.
func TestWatchJudgesEverySaving(t *testing.T) {
	dir := t.TempDir()
	ctx, end := context.WithCancel(t.Context())
	out, stdout := io.Pipe()
	status := make(chan int)
	go func() {
		status <- Main(ctx, Env{
			Args:   []string{"watch", "fetch-all", "--json", "--dir", dir},
			Stdout: stdout, Stderr: os.Stderr,
			Environ: append(os.Environ(), "LESSWAIT_CACHE="+pythontest.Interpreter(t).CacheDir),
		})
		stdout.Close()
	}()
	verdicts := bufio.NewScanner(out)
	next := func(code string) {
		t.Helper()
		var v check.Verdict
		if !verdicts.Scan() {
			t.Fatalf("the watch ended before it said %q", code)
		}
		if err := json.Unmarshal(verdicts.Bytes(), &v); err != nil || v.Code != code {
			t.Errorf("it said %s (%v), want the code %q", verdicts.Text(), err, code)
		}
	}
	next("unchanged")
	file := filepath.Join(dir, "fetch-all", "fetch_all.py")
	save(t, file, "def fetch_all(:\n")
	next("syntax")
	save(t, file, "# nothing yet\n")
	next("missing")
	end()
	if got := <-status; got != 0 {
		t.Errorf("it ended with status %d", got)
	}
}

// save replaces a file as editors do: readers see the old text or the new one.
func save(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path+"~", []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(path+"~", path); err != nil {
		t.Fatal(err)
	}
}
