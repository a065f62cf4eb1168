package bench

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// watching is a `lesswait watch` and the file that it watches.
type watching struct {
	b        *testing.B
	cmd      *exec.Cmd
	file     string
	verdicts *bufio.Scanner
	saves    int
}

// watching starts one, and returns when it has judged the file to begin with.
func (o *others) watching(b *testing.B) *watching {
	b.Helper()
	dir := b.TempDir()
	cmd := exec.CommandContext(b.Context(), o.lesswait, "watch", "fetch-all", "--json")
	cmd.Env = append(slices.Clone(o.env), "LESSWAIT_DIR="+dir)
	stdout, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		b.Fatal(err)
	}
	w := &watching{b: b, cmd: cmd, file: filepath.Join(dir, "fetch-all", "fetch_all.py"), verdicts: bufio.NewScanner(stdout)}
	w.verdict(`"passed":false`) // of the file to begin with
	b.Cleanup(w.end)
	return w
}

func (w *watching) end() {
	_ = w.cmd.Process.Signal(os.Interrupt)
	_ = w.cmd.Wait()
}

// save replaces the file, as editors do, by a right answer that is another one each
// time, and returns how long it took until the verdict was there.
func (w *watching) save() time.Duration {
	w.b.Helper()
	time.Sleep(2 * time.Second) // the spares are up again, as they are when a person saves
	w.saves++
	ex := fetchAll(w.b)
	write(w.b, w.file+".new", fmt.Sprintf("%s\n# save %d\n", ex.Right[0].Source, w.saves))
	begun := time.Now()
	if err := os.Rename(w.file+".new", w.file); err != nil {
		w.b.Fatal(err)
	}
	w.verdict(`"passed":true`)
	return time.Since(begun)
}

// verdict awaits the next verdict, which has this in it.
func (w *watching) verdict(with string) {
	w.b.Helper()
	if !w.verdicts.Scan() || !strings.Contains(w.verdicts.Text(), with) {
		w.b.Fatalf("the verdict is %q (%v), and has no %q", w.verdicts.Text(), w.verdicts.Err(), with)
	}
}
