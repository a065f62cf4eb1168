package workspace_test

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"lesswait/internal/course"
	"lesswait/internal/workspace"
)

func exercise() *course.Exercise {
	return &course.Exercise{ID: "fetch-all", File: "fetch_all.py", Starter: "# begin here\n", Modules: map[string]string{"lab.py": "async def fetch(url): ...\n"}}
}

func TestPrepareWritesWhatIsMissingAndNothingElse(t *testing.T) {
	w := workspace.New(filepath.Join(t.TempDir(), "deep", "lesswait"))
	ex := exercise()
	path, err := w.Prepare(ex)
	if err != nil || path != w.File(ex) {
		t.Fatalf("Prepare = %s, %v; want %s", path, err, w.File(ex))
	}
	want(t, path, ex.Starter)
	want(t, filepath.Join(w.Folder(ex), "lab.py"), ex.Modules["lab.py"])

	write(t, path, "my own answer")
	if _, err := w.Prepare(ex); err != nil {
		t.Fatal(err)
	}
	want(t, path, "my own answer")
	if names := earlier(t, w, ex); len(names) != 0 {
		t.Errorf("%v were put aside though nothing was replaced", names)
	}
}

func TestPrepareRenewsAnOldLabAndKeepsIt(t *testing.T) {
	w, ex := workspace.New(t.TempDir()), exercise()
	prepare(t, w, ex)
	lab := filepath.Join(w.Folder(ex), "lab.py")
	write(t, lab, "an older one, or the learner's own")
	prepare(t, w, ex)
	want(t, lab, ex.Modules["lab.py"])
	want(t, filepath.Join(w.Folder(ex), ".earlier", "lab-1.py"), "an older one, or the learner's own")

	write(t, lab, strings.ReplaceAll(ex.Modules["lab.py"], "\n", "\r\n"))
	prepare(t, w, ex)
	if names := earlier(t, w, ex); len(names) != 1 {
		t.Errorf("other line ends were taken for another lab: %v", names)
	}
}

func TestAnExerciseWithoutServicesHasNoLab(t *testing.T) {
	w, ex := workspace.New(t.TempDir()), exercise()
	ex.Modules = nil
	prepare(t, w, ex)
	if _, err := os.Stat(filepath.Join(w.Folder(ex), "lab.py")); !os.IsNotExist(err) {
		t.Errorf("a lab.py was written: %v", err)
	}
}

func TestResetKeepsEveryAnswer(t *testing.T) {
	w, ex := workspace.New(t.TempDir()), exercise()
	if kept, err := w.Reset(ex); kept != "" || err != nil {
		t.Fatalf("Reset of nothing kept %q, %v", kept, err)
	}
	want(t, w.File(ex), ex.Starter)
	if kept, err := w.Reset(ex); kept != "" || err != nil {
		t.Fatalf("Reset of the starter kept %q, %v", kept, err)
	}
	for i, answer := range []string{"first", "second"} {
		write(t, w.File(ex), answer)
		kept, err := w.Reset(ex)
		if err != nil {
			t.Fatal(err)
		}
		want(t, kept, answer)
		want(t, w.File(ex), ex.Starter)
		if names := earlier(t, w, ex); len(names) != i+1 {
			t.Errorf("after %d resets %v are kept", i+1, names)
		}
	}
}

func TestResetsAtTheSameTimeLoseNothing(t *testing.T) {
	w, ex := workspace.New(t.TempDir()), exercise()
	prepare(t, w, ex)
	write(t, w.File(ex), "the answer")
	var resets sync.WaitGroup
	for range 8 {
		resets.Go(func() { _, _ = w.Reset(ex) })
	}
	resets.Wait()
	found := 0
	for _, name := range earlier(t, w, ex) {
		text, err := os.ReadFile(filepath.Join(w.Folder(ex), ".earlier", name))
		if err != nil {
			t.Fatal(err)
		}
		if string(text) == "the answer" {
			found++
		}
	}
	if found != 1 {
		t.Errorf("the answer is kept %d times; want once", found)
	}
	want(t, w.File(ex), ex.Starter)
}

func TestErrorsNameTheFolderAndTheWayOut(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	write(t, file, "")
	_, err := workspace.New(file).Prepare(exercise())
	if err == nil || !strings.Contains(err.Error(), file) || !strings.Contains(err.Error(), "--dir") {
		t.Errorf("error %v; want one that names %s and --dir", err, file)
	}
}

func prepare(t *testing.T, w *workspace.Workspace, ex *course.Exercise) {
	t.Helper()
	if _, err := w.Prepare(ex); err != nil {
		t.Fatal(err)
	}
}

func earlier(t *testing.T, w *workspace.Workspace, ex *course.Exercise) []string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join(w.Folder(ex), ".earlier"))
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	var names []string
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return names
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func want(t *testing.T, path, text string) {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != text {
		t.Errorf("%s holds %q; want %q", filepath.Base(path), got, text)
	}
}
