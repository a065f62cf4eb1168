package check_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lesswait/internal/check"
	"lesswait/internal/check/codes"
	"lesswait/internal/course"
)

func TestSubmissionsListEverythingInOrder(t *testing.T) {
	dir := folder(t, map[string]string{
		"fetch-all/zoe.py":              "x = 1",
		"fetch-all/ann.py":              "x = 1",
		"fetch-all/notes.txt":           "call me",
		"fetch-all/deep/inner.py":       "x = 1",
		"fetch-all/folder.py/inner.txt": "x",
		"fetch-all/.DS_Store":           "x",
		"fetch-all/.hidden.py":          "x = 1",
		"fetch-all/__pycache__/a.pyc":   "x",
		"fetch-all/lab.py":              "async def fetch(url): ...\r\n",
		"E02/lab.py":                    "not the one we made",
		"frobnicate/a.py":               "x = 1",
		".git/config":                   "x",
		"loose.py":                      "x = 1",
		"README.md":                     "x",
	})
	want := []string{
		"E02/lab.py",
		"fetch-all/.hidden.py",
		"fetch-all/ann.py",
		"fetch-all/deep is-a-folder",
		"fetch-all/folder.py is-a-folder",
		"fetch-all/notes.txt not-python",
		"fetch-all/zoe.py",
		"frobnicate unknown-exercise",
		"loose.py unknown-exercise",
	}
	if diff := cmp.Diff(want, listed(t, dir)); diff != "" {
		t.Error(diff)
	}
}

func TestSubmissionsFollowLinksWithCare(t *testing.T) {
	dir := folder(t, map[string]string{"fetch-all/ann.py": "x = 1", "elsewhere/bob.py": "x = 1"})
	links := map[string]string{
		"fetch-all/bob.py":    filepath.Join(dir, "elsewhere", "bob.py"),
		"fetch-all/gone.py":   filepath.Join(dir, "nowhere.py"),
		"fetch-all/circle":    dir,
		"fetch-all/itself.py": filepath.Join(dir, "fetch-all", "itself.py"),
		"fetch-all/device.py": os.DevNull,
		"E02":                 filepath.Join(dir, "elsewhere"),
	}
	for name, target := range links {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Skipf("this system makes no links: %v", err)
		}
	}
	want := []string{
		"E02/bob.py",
		"elsewhere unknown-exercise",
		"fetch-all/ann.py",
		"fetch-all/bob.py",
		"fetch-all/circle is-a-folder",
		"fetch-all/device.py unreadable",
		"fetch-all/gone.py no-such-file",
		"fetch-all/itself.py unreadable",
	}
	if diff := cmp.Diff(want, listed(t, dir)); diff != "" {
		t.Error(diff)
	}
}

// TestSubmissionsKnowWhoseTheyAre by the folder of a person, or by the file's
// name, or where the exercise gave that name by the whole folder's.
func TestSubmissionsKnowWhoseTheyAre(t *testing.T) {
	dir := folder(t, map[string]string{
		"Ann/fetch-all/fetch_all.py": "x = 1",
		"Ann/README.md":              "x",
		"Ann/drafts/x.py":            "x = 1",
		"fetch-all/Bob.py":           "x = 1",
		"fetch-all/fetch_all.py":     "x = 1",
		"fetch-all/E02/x.py":         "x = 1",
	})
	submissions, err := check.Submissions(dir, known)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, s := range submissions {
		got[strings.TrimPrefix(s.File, dir+"/")] = s.Person
	}
	want := map[string]string{
		"Ann/fetch-all/fetch_all.py": "Ann", "fetch-all/Bob.py": "Bob", "fetch-all/E02": "E02",
		"fetch-all/fetch_all.py": filepath.Base(dir),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestSubmissionsNeedAFolder(t *testing.T) {
	dir := folder(t, map[string]string{"file.py": "x = 1"})
	for name, code := range map[string]string{"none": codes.NoSuchFile, "file.py": codes.Unreadable} {
		_, err := check.Submissions(filepath.Join(dir, name), known)
		var problem *check.InputError
		if !errors.As(err, &problem) || problem.Code != code || !strings.Contains(problem.Error(), "folder") {
			t.Errorf("Submissions(%s): %v; want code %s and a word about folders", name, err, code)
		}
	}
}

func known(name string) (*course.Exercise, bool) {
	return fetchAll(), name == "fetch-all" || name == "E02"
}

func listed(t *testing.T, dir string) []string {
	t.Helper()
	submissions, err := check.Submissions(dir+"/", known)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, s := range submissions {
		line, ok := strings.CutPrefix(s.File, dir+"/")
		if !ok {
			t.Errorf("%s does not begin with the folder as it was given", s.File)
		}
		if s.Problem != nil {
			line += " " + s.Problem.Code
		}
		lines = append(lines, line)
	}
	return lines
}

func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}
