package progress_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/gofrs/flock"
	"github.com/google/go-cmp/cmp"

	"lesswait/internal/progress"
)

var noon = time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC)

func open(t *testing.T, dir string) *progress.Store {
	t.Helper()
	s, err := progress.Open(dir, progress.WithClock(func() time.Time { return noon }))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func write(t *testing.T, dir, text string) string {
	t.Helper()
	path := filepath.Join(dir, "progress.json")
	must(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

func text(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	must(t, err)
	return string(data)
}

func TestReachedBeginsWhatStandsThere(t *testing.T) {
	s := open(t, t.TempDir())
	must(t, s.Update(func(st *progress.State) { st.Lessons["gather"] = progress.Lesson{Position: 2, Offset: 120} }))
	must(t, s.Reached("gather", 5, true))
	must(t, s.Reached("gather", 3, false))
	want := progress.Lesson{Position: 3, Read: true}
	if got := s.State(); got.Lessons["gather"] != want || got.Last != (progress.Place{Lesson: "gather", Position: 3}) {
		t.Errorf("it is %+v, last %+v; want %+v", got.Lessons["gather"], got.Last, want)
	}
}

func TestWhatIsRememberedComesBack(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "not", "there", "yet")
	s := open(t, dir)
	if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) {
		t.Error("opening makes the folder although there is nothing to save")
	}
	must(t, s.Visit("the-problem", 4))
	must(t, s.Read("the-problem"))
	must(t, s.Checked("fetch-all", "sequential"))
	must(t, s.Checked("fetch-all", ""))
	must(t, s.Checked("fetch-all", "order"))
	must(t, s.Hinted("fetch-all", 2))
	must(t, s.Hinted("fetch-all", 1))
	must(t, s.Answered("q5", 0, false))
	must(t, s.Answered("q5", 1, true))
	must(t, s.Ordered("p1", true))
	must(t, s.Predicted("d1", 3))
	must(t, s.Recalled("the-problem"))
	must(t, s.Checked("predict-times", "swapped"))
	must(t, s.Reset("predict-times"))

	want := progress.State{
		Version:     1,
		Last:        progress.Place{Lesson: "the-problem", Position: 4},
		Lessons:     map[string]progress.Lesson{"the-problem": {Read: true, Position: 4}},
		Exercises:   map[string]progress.Exercise{"fetch-all": {Attempts: 3, PassedAt: noon, Code: "order", Hints: 2}},
		Quizzes:     map[string]progress.Answer{"q5": {Option: 1, Right: true, Tries: 2, At: noon, Items: 1}},
		Parsons:     map[string]progress.Answer{"p1": {Right: true, Tries: 1, At: noon}},
		Predictions: map[string]progress.Prediction{"d1": {Option: 3, At: noon}},
		Items:       4,
		Again:       map[string]progress.Again{"q5": {After: 3, Asked: noon}},
		Recalled:    map[string]time.Time{"the-problem": noon},
	}
	if diff := cmp.Diff(want, s.State()); diff != "" {
		t.Errorf("in the session (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(want, open(t, dir).State()); diff != "" {
		t.Errorf("read again (-want +got):\n%s", diff)
	}
	if !s.State().Exercises["fetch-all"].Passed() {
		t.Error("a failed attempt takes back that the exercise was passed")
	}
}

func TestStateIsACopy(t *testing.T) {
	s := open(t, t.TempDir())
	must(t, s.Read("the-problem"))
	st := s.State()
	st.Lessons["the-problem"] = progress.Lesson{}
	if !s.State().Lessons["the-problem"].Read {
		t.Error("changing a copy changes the store")
	}
}

func TestTwoStoresSeeEachOthersChanges(t *testing.T) {
	dir := t.TempDir()
	a, b := open(t, dir), open(t, dir)
	must(t, a.Checked("fetch-all", "order"))
	must(t, b.Checked("fetch-all", "sequential"))
	must(t, b.Read("the-problem"))
	must(t, a.Read("the-solution"))
	st := a.State()
	if st.Exercises["fetch-all"].Attempts != 2 || len(st.Lessons) != 2 {
		t.Errorf("a change was lost: %+v", st)
	}
}

func TestUnknownFieldsAreKept(t *testing.T) {
	dir := t.TempDir()
	path := write(t, dir, `{
		"version": 1, "recall": {"due": [1, 2]}, "seed": 12345678901234567890,
		"lessons": {"the-problem": {"position": 3, "mood": "fine"}, "queue": {"stars": 5}},
		"exercises": {"fetch-all": {"attempts": 1, "best": 3.0}, "crawl": {"attempts": 2}}
	}`)
	s := open(t, dir)
	must(t, s.Read("the-problem"))
	must(t, s.Reset("crawl"))
	must(t, s.Update(func(st *progress.State) {
		st.Lessons["the-problem"] = progress.Lesson{Read: true} // its position goes back to 0
	}))
	got := strings.Join(strings.Fields(text(t, path)), "")
	want := `{"exercises":{"fetch-all":{"attempts":1,"best":3.0}},` +
		`"lessons":{"queue":{"stars":5},"the-problem":{"mood":"fine","read":true}},` +
		`"recall":{"due":[1,2]},"seed":12345678901234567890,"version":1}`
	if got != want {
		t.Errorf("the file is\n%s\nwant\n%s", got, want)
	}
}

func TestANewerFileIsNotTouched(t *testing.T) {
	dir := t.TempDir()
	const newer = `{"version": 2, "lessons": "now something else"}`
	path := write(t, dir, newer)
	s, err := progress.Open(dir)
	var want *progress.NewerError
	if !errors.As(err, &want) || want.Version != 2 || !strings.Contains(err.Error(), path) {
		t.Fatalf("Open says %v", err)
	}
	if err := s.Read("the-problem"); !errors.As(err, &want) {
		t.Errorf("Update says %v", err)
	}
	if !s.State().Lessons["the-problem"].Read {
		t.Error("the session forgets what can't be saved")
	}
	if got := text(t, path); got != newer {
		t.Errorf("the file was changed to %s", got)
	}
}

func TestWhatCouldNotBeSavedIsSavedLater(t *testing.T) {
	dir := t.TempDir()
	path := write(t, dir, `{"version": 99}`)
	s, _ := progress.Open(dir)
	_ = s.Checked("fetch-all", "order")
	_ = s.Checked("fetch-all", "order")
	if got := s.State().Exercises["fetch-all"].Attempts; got != 2 {
		t.Errorf("%d attempts in the session, want 2", got)
	}
	must(t, os.Remove(path))
	must(t, s.Checked("fetch-all", ""))
	if got := open(t, dir).State().Exercises["fetch-all"].Attempts; got != 3 {
		t.Errorf("%d attempts saved, want 3", got)
	}
}

func TestADamagedFileIsPutAside(t *testing.T) {
	for _, damaged := range []string{
		"", "null", "[]", "{", `{"version": 1} trailing`, "\x00\x00\x00", `{}`, `{"version": 0}`,
		`{"version": "one"}`, `{"version": 1, "lessons": []}`,
	} {
		t.Run(damaged, func(t *testing.T) {
			dir := t.TempDir()
			path := write(t, dir, damaged)
			must(t, os.WriteFile(path+".corrupt-1", []byte("an earlier one"), 0o600))
			s := open(t, dir)
			if s.Recovered() != path+".corrupt-2" || text(t, s.Recovered()) != damaged {
				t.Errorf("put aside to %q", s.Recovered())
			}
			must(t, s.Read("the-problem"))
			if text(t, path+".corrupt-1") != "an earlier one" {
				t.Error("an earlier damaged file was overwritten")
			}
			again := open(t, dir)
			if !again.State().Lessons["the-problem"].Read || again.Recovered() != "" {
				t.Error("progress does not go on after a damaged file")
			}
		})
	}
}

func TestDamageDuringASessionLosesNothing(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, `{"version": 1, "recall": "kept"}`)
	s := open(t, dir)
	must(t, s.Read("the-problem"))
	path := write(t, dir, "overwritten by something else")
	must(t, s.Read("the-solution"))
	if s.Recovered() == "" {
		t.Error("the damage is not reported")
	}
	if st := open(t, dir).State(); len(st.Lessons) != 2 || !strings.Contains(text(t, path), "kept") {
		t.Errorf("what was known before the damage is lost: %s", text(t, path))
	}
}

func TestADeletedFileBeginsAnew(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	must(t, s.Read("the-problem"))
	must(t, os.Remove(filepath.Join(dir, "progress.json")))
	must(t, s.Read("the-solution"))
	if st := open(t, dir).State(); len(st.Lessons) != 1 {
		t.Errorf("what the learner deleted is back: %+v", st)
	}
}

func TestWhatCannotBeWrittenIsReported(t *testing.T) {
	blocked := filepath.Join(t.TempDir(), "file")
	must(t, os.WriteFile(blocked, nil, 0o600))
	folder := t.TempDir()
	must(t, os.Mkdir(filepath.Join(folder, "progress.json"), 0o700))
	for name, dir := range map[string]string{
		"a file where the folder should be": filepath.Join(blocked, "lesswait"),
		"a folder where the file should be": folder,
	} {
		t.Run(name, func(t *testing.T) {
			s, _ := progress.Open(dir)
			err := s.Checked("fetch-all", "")
			if err == nil || !strings.HasPrefix(err.Error(), "progress is not saved: ") {
				t.Errorf("Update says %v", err)
			}
			if !s.State().Exercises["fetch-all"].Passed() {
				t.Error("the session forgets what can't be saved")
			}
		})
	}
}

func TestAReadOnlyFolderIsReported(t *testing.T) {
	if runtime.GOOS == "windows" || os.Geteuid() == 0 {
		t.Skip("permissions do not stop this user")
	}
	dir := t.TempDir()
	path := write(t, dir, `{"version": 1, "lessons": {"the-problem": {"read": true}}}`)
	before := text(t, path)
	must(t, os.Chmod(dir, 0o500))
	t.Cleanup(func() { _ = os.Chmod(dir, 0o700) })
	s := open(t, dir)
	if !s.State().Lessons["the-problem"].Read {
		t.Error("a read-only folder is not read")
	}
	if err := s.Read("the-solution"); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("Update says %v", err)
	}
	if text(t, path) != before {
		t.Error("the file was changed")
	}
}

func TestALinkStaysALink(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need a privilege")
	}
	dir, elsewhere := t.TempDir(), t.TempDir()
	target := write(t, elsewhere, `{"version": 1}`)
	link := filepath.Join(dir, "progress.json")
	must(t, os.Symlink(target, link))
	must(t, open(t, dir).Read("the-problem"))
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("the link was replaced: %v, %v", info, err)
	}
	if !strings.Contains(text(t, target), "the-problem") {
		t.Error("the file it points to was not written")
	}
}

func TestHalfWrittenFilesAreSweptAway(t *testing.T) {
	dir := t.TempDir()
	half := filepath.Join(dir, ".progress.json.12345.part")
	must(t, os.WriteFile(half, []byte(`{"vers`), 0o600))
	must(t, open(t, dir).Read("the-problem"))
	if _, err := os.Stat(half); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("what a killed program left is still there: %v", err)
	}
}

func TestABusyFileIsReported(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	lock := flock.New(filepath.Join(dir, "progress.lock"))
	must(t, lock.Lock())
	s := open(t, dir)
	if err := s.Read("the-problem"); !errors.Is(err, progress.ErrBusy) {
		t.Errorf("Update says %v", err)
	}
	must(t, lock.Unlock())
	must(t, s.Read("the-solution"))
	if st := open(t, dir).State(); len(st.Lessons) != 2 {
		t.Errorf("what waited was not saved: %+v", st)
	}
}

func TestDir(t *testing.T) {
	for _, test := range []struct {
		goos string
		env  map[string]string
		want string
	}{
		{"linux", map[string]string{"HOME": "/h"}, "/h/.local/share/lesswait"},
		{"linux", map[string]string{"HOME": "/h", "XDG_DATA_HOME": "/x"}, "/x/lesswait"},
		{"linux", map[string]string{"HOME": "/h", "XDG_DATA_HOME": "x"}, "/h/.local/share/lesswait"},
		{"linux", nil, ""},
		{"darwin", map[string]string{"HOME": "/h"}, "/h/Library/Application Support/lesswait"},
		{"darwin", map[string]string{"HOME": "/h", "XDG_DATA_HOME": "/x"}, "/x/lesswait"},
		{"windows", map[string]string{"LocalAppData": "/l", "HOME": "/h"}, "/l/lesswait"},
		{"windows", map[string]string{"HOME": "/h"}, ""},
	} {
		t.Run(fmt.Sprint(test.goos, test.env), func(t *testing.T) {
			got, err := progress.Dir(test.goos, func(key string) string { return test.env[key] })
			if filepath.ToSlash(got) != test.want || (err != nil) != (test.want == "") {
				t.Errorf("got %q, %v, want %q", got, err, test.want)
			}
		})
	}
}

// What could not be saved is saved before the end, where that works again.
func TestFlush(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "progress")
	must(t, os.WriteFile(dir, nil, 0o600))
	s, _ := progress.Open(dir) // a file where the folder should be
	if err := s.Read("the-problem"); err == nil || !strings.Contains(err.Error(), "--dir") {
		t.Errorf("Update says %v", err)
	}
	if err := s.Flush(); err == nil {
		t.Error("Flush says nothing of what is lost")
	}
	must(t, os.Remove(dir))
	must(t, s.Flush())
	if st := open(t, dir).State(); !st.Lessons["the-problem"].Read {
		t.Errorf("kept is %+v", st)
	}
	must(t, s.Flush())
}

func TestNoFolder(t *testing.T) {
	t.Chdir(t.TempDir())
	s, err := progress.Open("")
	must(t, err)
	if err := s.Read("the-problem"); !errors.Is(err, progress.ErrNoHome) {
		t.Errorf("Update says %v", err)
	}
	if !s.State().Lessons["the-problem"].Read {
		t.Error("the session forgets what can't be saved")
	}
	if left, err := os.ReadDir("."); err != nil || len(left) > 0 {
		t.Errorf("%v were made (%v)", left, err)
	}
}
