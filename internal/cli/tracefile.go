package cli

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"

	tracefile "lesswait/internal/trace/saved"

	"lesswait/internal/trace"
	"lesswait/ui/export"
	"lesswait/ui/timeline"
)

// openTrace opens a saved trace, - for stdin, and without a name the one that was left. What is wrong with the file is told
// with its name.
func (a *app) openTrace(path string) (io.ReadCloser, int64, error) {
	switch path {
	case "-":
		return io.NopCloser(a.env.Stdin), 0, nil
	case "":
		left, err := a.leftTrace()
		if err != nil {
			return nil, 0, err
		}
		return left.Open()
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, 0, usagef("there is no file %s; `lesswait trace --save FILE` makes one", path)
	case err != nil:
		return nil, 0, usagef("%s can't be read: %w", path, plainCause(err))
	case info.IsDir():
		return nil, 0, usagef("%s is a folder; name the trace in it", path)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, 0, usagef("%s can't be read: %w", path, plainCause(err))
	}
	return file, info.Size(), nil
}

// readGCPercent is by how much a trace may grow in memory between two collections.
const readGCPercent = 300

// readTrace reads one, and says how far it is where that takes its time.
func (a *app) readTrace(path string) (*tracefile.Trace, error) {
	file, size, err := a.openTrace(path)
	if err != nil {
		return nil, err
	}
	line := a.counter()
	// Nearly all that is read stays: to look for garbage in it often finds none.
	defer debug.SetGCPercent(debug.SetGCPercent(readGCPercent))
	t, err := tracefile.Read(&counted{from: file, size: size, say: line.say})
	line.clear()
	if err := errors.Join(err, file.Close()); err != nil {
		return nil, usage(unreadable(path, err))
	}
	a.findSources(path, t)
	return t, nil
}

func unreadable(path string, err error) error {
	var version *trace.VersionError
	switch {
	case errors.Is(err, tracefile.ErrNotATrace):
		return fmt.Errorf("%s is %w; `lesswait trace --save FILE` makes one", path, err)
	case errors.As(err, &version):
		return fmt.Errorf("%s can't be read: %w", path, err)
	}
	return fmt.Errorf("%s can't be read: %w", path, plainCause(err))
}

// counted tells how much of a file has been read.
type counted struct {
	from       io.Reader
	size, done int64
	say        func(string)
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.from.Read(p)
	c.done += int64(n)
	if c.size > 0 {
		c.say(fmt.Sprintf("reading the trace, %d %%", min(c.done*100/c.size, 100)))
	}
	return n, err
}

// sourceMost is the longest program that is looked for beside a trace.
const sourceMost = 1 << 20

// findSources looks for the programs that a trace does not hold: by the names that
// it has for them, and beside it. One that is newer is said to be.
func (a *app) findSources(path string, t *tracefile.Trace) {
	recorded := time.Time{}
	if info, err := os.Stat(path); err == nil {
		recorded = info.ModTime()
	}
	for _, p := range t.Programs {
		if p.Source != "" || filepath.Ext(p.File) != ".py" {
			continue
		}
		for _, place := range []string{filepath.Join(filepath.Dir(path), filepath.Base(p.File)), p.File} {
			info, err := os.Stat(place)
			if err != nil || !info.Mode().IsRegular() || info.Size() > sourceMost {
				continue
			}
			text, err := os.ReadFile(place)
			if err != nil {
				continue
			}
			p.Source = string(bytes.ToValidUTF8(text, []byte("?")))
			if !recorded.IsZero() && info.ModTime().After(recorded) {
				t.Notes = append(t.Notes, fmt.Sprintf("%s is newer than the trace, by the times of the two files: its lines may be others.", place))
			}
			break
		}
	}
}

// recording is a trace as it is drawn and exported.
func recording(path string, t *tracefile.Trace) export.Recording {
	r := export.Recording{Title: titleOf(path, t), Race: timeline.Race{Now: trace.End, Unequal: t.Unequal}}
	for _, p := range t.Programs {
		one := timeline.Program{Title: cmp.Or(p.Title, p.Name), Timeline: p.Timeline}
		if p.Untraced {
			one.Wall, one.CPU = p.Wall, p.CPU
		}
		r.Race.Programs = append(r.Race.Programs, one)
		r.Sources = append(r.Sources, export.Source{File: p.File, Text: p.Source, Others: p.Others})
	}
	return r
}

// titleOf is what a trace is called: the program where it is one, else the file.
func titleOf(path string, t *tracefile.Trace) string {
	if len(t.Programs) == 1 {
		return cmp.Or(t.Programs[0].File, t.Programs[0].Name)
	}
	if path == "-" {
		return "A race"
	}
	name := filepath.Base(path)
	return strings.TrimSuffix(name, filepath.Ext(name))
}
