package provision

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// manifestName is the ready marker: written last, and only into a whole tree.
const manifestName = "manifest"

// manifestHead is its first line. One line a file follows: hash, size, time
// and path, or "link", 0, 0, path and target, with tabs between. (Reading
// JSON took longer than looking at the files.)
const manifestHead = "lesswait files 1\n"

// manifestEnd is its last line: a manifest without it is cut.
const manifestEnd = "end\n"

// entry describes one file. A symbolic link has only Link.
type entry struct {
	Path   string // slashes, below the tree
	Size   int64  // bytes
	Time   int64  // of the last change, ns since 1970
	SHA256 string
	Link   string
}

func (e entry) line() string {
	if e.Link != "" {
		return fmt.Sprintf("link\t0\t0\t%s\t%s\n", e.Path, e.Link)
	}
	return fmt.Sprintf("%s\t%d\t%d\t%s\n", e.SHA256, e.Size, e.Time, e.Path)
}

func parseEntry(line string) (entry, error) {
	fields := strings.Split(line, "\t")
	switch {
	case len(fields) == 5 && fields[0] == "link":
		return entry{Path: fields[3], Link: fields[4]}, nil
	case len(fields) != 4:
		return entry{}, fmt.Errorf("a line of %d fields", len(fields))
	}
	size, err1 := strconv.ParseInt(fields[1], 10, 64)
	time, err2 := strconv.ParseInt(fields[2], 10, 64)
	return entry{Path: fields[3], Size: size, Time: time, SHA256: fields[0]}, errors.Join(err1, err2)
}

// writeManifest describes every file below dir. The big files and the
// manifest reach the disk before the tree gets its name; a small one that a
// loss of power empties has another size than the manifest says.
func writeManifest(dir string) error {
	text := []byte(manifestHead)
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		e, err := describe(dir, path)
		text = append(text, e.line()...)
		return err
	})
	if err != nil {
		return err
	}
	return writeSynced(filepath.Join(dir, manifestName), append(text, manifestEnd...))
}

func describe(dir, path string) (entry, error) {
	name, err := filepath.Rel(dir, path)
	if err != nil {
		return entry{}, err
	}
	e := entry{Path: filepath.ToSlash(name)}
	info, err := os.Lstat(path)
	if err != nil {
		return e, err
	}
	if info.Mode()&fs.ModeSymlink != 0 {
		e.Link, err = os.Readlink(path)
		return e, err
	}
	e.Size, e.Time = info.Size(), info.ModTime().UnixNano()
	e.SHA256, err = hash(path)
	return e, err
}

func hash(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer func() { _ = f.Close() }()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

func writeSynced(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	if _, err := f.Write(data); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	return f.Close()
}

// check compares the tree with its manifest, one file after the other.
func check(dir string, same func(path string, e entry) error) error {
	data, err := os.ReadFile(filepath.Join(dir, manifestName))
	if err != nil {
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	text, whole := strings.CutSuffix(string(data), manifestEnd)
	text, known := strings.CutPrefix(text, manifestHead)
	if !whole || !known {
		return fmt.Errorf("%w: %s is cut or of another version", ErrDamaged, manifestName)
	}
	for line := range strings.Lines(text) {
		e, err := parseEntry(strings.TrimSuffix(line, "\n"))
		if err != nil {
			return fmt.Errorf("%w: %s: %w", ErrDamaged, manifestName, err)
		}
		if err := same(filepath.Join(dir, filepath.FromSlash(e.Path)), e); err != nil {
			return fmt.Errorf("%w: %s: %w", ErrDamaged, e.Path, err)
		}
	}
	return nil
}

// quick looks at size and time only: it runs at every start.
func quick(path string, e entry) error {
	info, err := os.Lstat(path)
	if err != nil {
		return err
	}
	if e.Link != "" {
		return sameLink(path, e)
	}
	if !info.Mode().IsRegular() || info.Size() != e.Size || info.ModTime().UnixNano() != e.Time {
		return errors.New("changed since it was written")
	}
	return nil
}

// deep reads the file. Its time may differ: a copied cache is a good one.
func deep(path string, e entry) error {
	if e.Link != "" {
		return sameLink(path, e)
	}
	sum, err := hash(path)
	if err != nil {
		return err
	}
	if sum != e.SHA256 {
		return errors.New("its content is not what was written")
	}
	return nil
}

func sameLink(path string, e entry) error {
	if target, err := os.Readlink(path); err != nil || target != e.Link {
		return fmt.Errorf("should be a link to %s", e.Link)
	}
	return nil
}
