//go:build linux

package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"lesswait/internal/progress"
)

// person is somebody with a home, a temporary folder and a cache of their own.
type person struct {
	root, program, cache string
}

func (h house) person(name string) (*person, error) {
	p := &person{root: filepath.Join(h.root, name), program: h.program, cache: h.cache()}
	for _, dir := range []string{p.home(), p.temp()} {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return nil, err
		}
	}
	return p, nil
}

func (p *person) home() string { return filepath.Join(p.root, "home") }
func (p *person) temp() string { return filepath.Join(p.root, "tmp") }

// at is a file in the home folder.
func (p *person) at(names ...string) string {
	return filepath.Join(append([]string{p.home()}, names...)...)
}

// command is the program, in the person's home.
func (p *person) command(args ...string) *exec.Cmd {
	cmd := exec.Command(p.program, args...)
	cmd.Dir = p.home()
	cmd.Env = []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + p.home(), "TMPDIR=" + p.temp(), "LESSWAIT_CACHE=" + p.cache,
		"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=en_US.UTF-8",
	}
	return cmd
}

// finish runs a command that has to work.
func (p *person) finish(cmd *exec.Cmd) error {
	_, err := p.output(cmd)
	return err
}

func (p *person) output(cmd *exec.Cmd) ([]byte, error) {
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("%s: %w\n%s%s", strings.Join(cmd.Args[1:], " "), err, stdout.Bytes(), stderr.Bytes())
	}
	return stdout.Bytes(), nil
}

// progress is what is kept of what the person has done.
func (p *person) progress() (progress.State, error) {
	store, err := progress.Open(p.at(".local", "share", "lesswait"))
	if err == nil && store.Recovered() != "" {
		err = fmt.Errorf("the progress is damaged: %s", store.Recovered())
	}
	return store.State(), err
}

// patience is how long something may take that comes at once where nobody else
// works; nothing but a failure waits for its end.
const patience = time.Minute

// eventually waits for what must come.
func eventually(what string, met func() bool) error {
	for late := time.Now().Add(patience); !met(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(late) {
			return fmt.Errorf("waited in vain for %s", what)
		}
	}
	return nil
}

// noProcesses waits until none of the person's processes runs any more: each has
// the temporary folder in its environment.
func (p *person) noProcesses() error {
	return eventually("all processes to end", func() bool {
		files, _ := filepath.Glob("/proc/[0-9]*/environ") // the pattern is sound
		for _, file := range files {
			environ, err := os.ReadFile(file)
			if err == nil && bytes.Contains(environ, []byte("="+p.temp())) {
				return false
			}
		}
		return true
	})
}

// halfDone lists what a finished program never leaves: files half written, trees
// half built, and the folders of runs.
func (p *person) halfDone() []string {
	var found []string
	_ = filepath.WalkDir(p.root, func(path string, _ fs.DirEntry, _ error) error { // what is gone meanwhile is not found
		name := filepath.Base(path)
		if strings.HasSuffix(name, ".part") || strings.HasPrefix(name, ".unfinished-") || filepath.Dir(path) == p.temp() {
			found = append(found, strings.TrimPrefix(path, p.root+"/"))
		}
		return nil
	})
	return found
}
