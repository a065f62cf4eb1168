package python

import (
	"bytes"
	"context"
	"crypto/sha256"
	_ "embed" // the probe
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

//go:embed probe.py
var probeScript string

// probeTimeout is generous: the first start of an interpreter may read a slow disk.
const probeTimeout = 20 * time.Second

// own is what the learner's interpreter says of itself.
type own struct {
	Executable     string   `json:"executable"`
	Version        string   `json:"version"`
	Number         [2]int   `json:"number"`
	Implementation string   `json:"implementation"`
	Tag            string   `json:"tag"`
	Monitoring     bool     `json:"monitoring"`
	Asyncio        bool     `json:"asyncio"`
	Folders        []string `json:"folders"` // of packages that the learner installed
}

// probeOwn asks the interpreter at path what it is, and refuses one that
// won't do. What a suitable one says is remembered in the cache until its
// file changes.
func probeOwn(ctx context.Context, cacheDir, path string) (own, error) {
	found, err := exec.LookPath(path)
	if err != nil {
		return own{}, unsuitable(ErrUnsuitable, path, "isn't a program ("+plain(err)+")")
	}
	if found, err = filepath.Abs(found); err != nil {
		return own{}, fmt.Errorf("probe %s: %w", path, err)
	}
	memory := memoryOf(cacheDir, found)
	if o, ok := recall(memory); ok {
		return o, nil
	}
	o, err := probe(ctx, found)
	if err != nil {
		return own{}, err
	}
	if err := o.suits(found); err != nil {
		return own{}, err
	}
	remember(memory, o)
	return o, nil
}

// probe runs the script in the user's environment: what stands at path may
// be a version manager's script, which finds the interpreter by it.
func probe(ctx context.Context, path string) (own, error) {
	ctx, cancel := context.WithTimeout(ctx, probeTimeout)
	defer cancel()
	cmd := exec.CommandContext(ctx, path, "-s", "-S", "-B", "-c", probeScript)
	cmd.WaitDelay = time.Second
	cmd.Env = withoutPython(os.Environ())
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	var o own
	if err == nil {
		err = json.Unmarshal(out, &o)
	}
	if err == nil && o.Executable == "" {
		err = errors.New("it doesn't say where its executable is")
	}
	if err != nil {
		return own{}, unsuitable(ErrUnsuitable, path, "doesn't run as Python ("+lastLine(stderr.String(), plain(err))+")")
	}
	return o, nil
}

// suits refuses, with the reason, what the Python side can't run on.
func (o own) suits(path string) error {
	switch {
	case o.Implementation != "CPython":
		return unsuitable(ErrUnsuitable, path, "is "+o.Implementation+" "+o.Version+", and lesswait watches programs by what only CPython has")
	case o.Number[0] < 3 || o.Number[0] == 3 && o.Number[1] < 12:
		return unsuitable(ErrTooOld, path, "is Python "+o.Version+", which is too old")
	case !o.Monitoring:
		return unsuitable(ErrUnsuitable, path, "has no sys.monitoring, by which lesswait watches a program")
	case !o.Asyncio || o.Tag == "":
		return unsuitable(ErrUnsuitable, path, "can't import asyncio")
	}
	return nil
}

// withoutPython drops the variables that change how an interpreter starts.
func withoutPython(env []string) []string {
	var kept []string
	for _, assignment := range env {
		if !strings.HasPrefix(assignment, "PYTHON") {
			kept = append(kept, assignment)
		}
	}
	return kept
}

// lastLine is where a traceback, and most programs, say what is wrong.
func lastLine(text, otherwise string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	if last := strings.TrimSpace(lines[len(lines)-1]); last != "" {
		return last
	}
	return otherwise
}

// plain is an error without the name of the file, which the sentence has.
func plain(err error) string {
	var execution *exec.Error
	if errors.As(err, &execution) {
		err = execution.Err
	}
	var path *os.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return err.Error()
}

// memoryOf names the file that remembers the probe of path as it is now; ""
// where it can't be told.
func memoryOf(cacheDir, path string) string {
	info, err := os.Stat(path)
	if err != nil {
		return ""
	}
	key := fmt.Sprintf("%s %d %d %s", path, info.Size(), info.ModTime().UnixNano(), os.Getenv("PYENV_VERSION"))
	sum := sha256.Sum256([]byte(key + probeScript))
	return filepath.Join(cacheDir, "own-"+hex.EncodeToString(sum[:6])+".json")
}

func recall(memory string) (own, bool) {
	data, err := os.ReadFile(memory)
	if err != nil {
		return own{}, false
	}
	var o own
	if json.Unmarshal(data, &o) != nil || o.Executable == "" || o.suits("") != nil {
		return own{}, false
	}
	_, err = os.Stat(o.Executable)
	return o, err == nil
}

// remember saves a process start the next time; failing to is no failure.
func remember(memory string, o own) {
	data, err := json.Marshal(o)
	if err != nil || memory == "" {
		return
	}
	part := fmt.Sprintf("%s.%d", memory, os.Getpid())
	if os.WriteFile(part, data, 0o600) != nil || os.Rename(part, memory) != nil {
		_ = os.Remove(part)
	}
}
