package present_test

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lesswait/internal/course"
	"lesswait/internal/present"
)

func script() present.Script {
	options := []course.Option{{Text: "one second", Right: true}, {Text: "three"}}
	d := &course.Demo{ID: "d2", Title: "The race", Question: "How long?", Options: options, Why: "They overlap."}
	l := &course.Lesson{ID: "the-solution", Title: "The Solution", Summary: "Wait once.", Steps: []course.Step{
		course.Text{Markdown: "Start them all."},
		course.DemoRef{Demo: d},
		course.QuizRef{Quiz: &course.Quiz{ID: "q5", Title: "Order", Question: "Which?", Options: options}},
		course.ExerciseRef{Exercise: &course.Exercise{ID: "fetch-all", Title: "Fetch them all", Task: "Fetch."}},
	}}
	var s present.Script
	s.OfLesson(l)
	s.OfFile("talks/echo.py", "print(1)\n")
	return s
}

func now() time.Time { return time.Date(2026, 1, 2, 9, 0, 0, 0, time.UTC) }

func TestScript(t *testing.T) {
	var got []string
	for _, step := range script() {
		got = append(got, step.Item.ID+" "+string(step.Stage))
	}
	want := []string{
		"the-solution title",
		"d2 question", "d2 vote", "d2 again", "d2 run", "d2 reveal",
		"q5 question", "q5 vote", "q5 again", "q5 reveal",
		"fetch-all task", "echo.py run",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if notes := script()[1].Item.Notes; notes != "Start them all." {
		t.Errorf("the speaker's notes are %q", notes)
	}
	if demos := script().Demos(); len(demos) != 2 || demos[1].Programs[0].Source != "print(1)\n" {
		t.Errorf("the demos are %v", demos)
	}
}

func TestMoving(t *testing.T) {
	s := present.New(script(), present.State{}, now())
	for _, move := range []struct {
		do   func()
		want int
	}{
		{func() { s.Next(-1) }, 0},
		{func() { s.Next(1) }, 1},
		{func() { s.Skip(1) }, 6},
		{func() { s.Next(1) }, 7},
		{func() { s.Skip(-1) }, 6},
		{func() { s.Skip(-1) }, 1},
		{func() { s.Skip(-1) }, 0},
		{func() { s.Skip(-1) }, 0},
		{func() { _ = s.Go("fetch-all") }, 10},
		{func() { _ = s.Go("Order") }, 6},
		{func() { _ = s.Go("12") }, 11},
		{func() { s.Skip(1) }, 11},
		{func() { s.Next(5) }, 11},
		{func() { _ = s.Go("13") }, 11},
		{func() { _ = s.Go("nothing") }, 11},
	} {
		if move.do(); s.At != move.want {
			t.Fatalf("at step %d, want %d", s.At, move.want)
		}
	}
}

func TestVotes(t *testing.T) {
	s := present.New(script(), present.State{At: 2}, now())
	for option, votes := range []int{3, 12} {
		if err := s.Count(option, votes); err != nil {
			t.Fatal(err)
		}
	}
	if s.Count(2, 1) == nil {
		t.Error("an option that isn't there was voted for")
	}
	s.Next(1)
	if counts, ok := s.Counts(); !ok || present.Sum(counts) != 0 {
		t.Errorf("the second round begins with %v", counts)
	}
	_ = s.Count(0, 99999)
	_ = s.Count(1, -4)
	kept := s.Kept()
	_ = s.Count(0, 14)
	if kept.Votes["d2"].Second[0] != 9999 {
		t.Errorf("what was kept changed to %v", kept.Votes)
	}
	s.Next(2)
	first, second := s.Rounds()
	if diff := cmp.Diff([][]int{{3, 12}, {14, 0}}, [][]int{first, second}); diff != "" {
		t.Error(diff)
	}
	if s.Count(0, 1) == nil {
		t.Error("a vote was counted where there is none")
	}
}

func TestWhenAStepIsDue(t *testing.T) {
	for _, tt := range []struct {
		began, at    int
		planned, due time.Duration
	}{
		{0, 1, 23 * time.Minute, time.Minute},
		{0, 4, 23 * time.Minute, 5 * time.Minute},   // after the talk, which takes twice as long as a vote
		{0, 11, 23 * time.Minute, 22 * time.Minute}, // after the exercise, which takes much longer
		{6, 10, 15 * time.Minute, 6 * time.Minute},  // a lecture that went on in the middle
		{6, 3, 15 * time.Minute, 0},                 // and back from there
		{11, 11, time.Hour, 0},
	} {
		s := present.New(script(), present.State{At: tt.began}, now())
		s.Next(tt.at - tt.began)
		if got := s.View(present.Showing{Planned: tt.planned}).Due; got != tt.due {
			t.Errorf("%+v: it is due after %v", tt, got)
		}
	}
}

func TestWhatTheRoomHandsInIsKept(t *testing.T) {
	s := present.New(script(), present.State{}, now())
	s.Judged("fetch-all", present.Judgement{File: "ann.py", Code: "sequential"})
	kept := s.Kept()
	s.Judged("fetch-all", present.Judgement{File: "bob.py", Passed: true})
	if len(kept.Judged["fetch-all"]) != 1 || kept.Ended {
		t.Errorf("what was kept changed to %+v", kept)
	}
	s.Next(len(s.Script))
	if kept = s.Kept(); len(kept.Judged["fetch-all"]) != 2 || kept.Judged["fetch-all"][1].File != "bob.py" || !kept.Ended {
		t.Errorf("then %+v is kept", kept)
	}
}

func TestTheSpeakerHasTheAnswerAtHand(t *testing.T) {
	l := &course.Lesson{ID: "one", Title: "One", Steps: []course.Step{
		course.ExerciseRef{Exercise: &course.Exercise{ID: "e", Title: "E", Right: []course.Solution{{Title: "gather", Body: "await\n"}}}},
		course.Text{Markdown: "And that is it."},
	}}
	var script present.Script
	script.OfLesson(l)
	v := present.New(script, present.State{At: 1}, now()).View(present.Showing{})
	if len(v.Code) != 1 || v.Code[0].Title != "A right answer: gather" || v.Code[0].Text != "await\n" {
		t.Errorf("the speaker has %+v", v.Code)
	}
	if v.Notes != "And that is it." {
		t.Errorf("the lesson's end is told as %q", v.Notes)
	}
}

func TestNothingIsDueInAWholeCourse(t *testing.T) {
	s := present.New(script(), present.State{}, now())
	s.Open = true
	if v := s.View(present.Showing{Planned: time.Hour}); v.Due >= 0 || v.Planned != time.Hour {
		t.Errorf("the step is due after %v of %v", v.Due, v.Planned)
	}
}

func TestViewTellsTheSpeaker(t *testing.T) {
	s := present.New(script(), present.State{At: 4}, now())
	v := s.View(present.Showing{Badge: "live", Black: true})
	if v.Next != "answer" || v.Why != "They overlap." || len(v.Options) != 2 || len(v.Right) != 1 || v.Badge != "live" || !v.Black {
		t.Errorf("the view is %+v", v)
	}
	s.Next(1)
	if later := s.View(present.Showing{}); later.Next != "question: Order" || later.N <= v.N {
		t.Errorf("next is %q, in view %d after %d", later.Next, later.N, v.N)
	}
}

func TestStore(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "present")
	store := present.NewStore(dir)
	if kept, err := store.Load("the-solution"); err != nil || kept.At != 0 {
		t.Error(kept, err)
	}
	s := present.New(script(), present.State{At: 2}, now())
	_ = s.Count(0, 7)
	if err := store.Save("../the solution", s.Kept()); err != nil {
		t.Fatal(err)
	}
	kept, err := store.Load("../the solution")
	if diff := cmp.Diff(s.Kept(), kept); err != nil || diff != "" {
		t.Error(err, diff)
	}
	files, _ := filepath.Glob(filepath.Join(dir, "*.json"))
	if len(files) != 1 {
		t.Errorf("the folder holds %v", files)
	}
	if err := os.WriteFile(files[0], []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if kept, err := store.Load("../the solution"); err == nil || kept.At != 0 || !strings.Contains(err.Error(), ".damaged") {
		t.Errorf("a damaged file gives %v, %v", kept, err)
	}
	if _, err := store.Load("../the solution"); err != nil {
		t.Errorf("it is not put aside: %v", err)
	}
}

// TestSessionsOfTheSameMinute: none is lost where the clock has come to it twice.
func TestSessionsOfTheSameMinute(t *testing.T) {
	store := present.NewStore(t.TempDir())
	for at := 1; at <= 3; at++ {
		s := present.New(script(), present.State{At: at}, now())
		if err := store.Save("talk", s.Kept()); err != nil {
			t.Fatal(err)
		}
		if err := store.PutAside("talk", s.Kept(), nil); err != nil {
			t.Fatal(err)
		}
	}
	at := now().Format("talk+2006-01-02-1504")
	for i, name := range []string{at, at + "-2", at + "-3"} {
		if kept, err := store.Load(name); err != nil || kept.At != i+1 {
			t.Errorf("%s holds %+v, %v", name, kept, err)
		}
	}
}

func TestTheTwoScreensMeet(t *testing.T) {
	path := filepath.Join(shortDir(t), "s", "present.sock")
	if _, err := present.Dial(path); err == nil {
		t.Fatal("a session was found where there is none")
	}
	hub, err := present.Listen(path, now)
	if err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(filepath.Dir(path)); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the folder of the socket has the mode %v (%v)", info.Mode(), err)
	}
	if _, err := present.Listen(path, now); !errors.Is(err, present.ErrRunning) {
		t.Errorf("a second session: %v", err)
	}
	hub.Publish(present.View{At: 3})
	remote, err := present.Dial(path)
	if err != nil {
		t.Fatal(err)
	}
	if v := <-remote.Views; v.At != 3 {
		t.Errorf("who comes late is told %+v", v)
	}
	if err := remote.Send(present.Command{Do: present.DoNext}); err != nil {
		t.Fatal(err)
	}
	if c := <-hub.Commands; c.Do != present.DoNext {
		t.Errorf("the command came as %+v", c)
	}
	hub.Publish(present.View{At: 4})
	if v := <-remote.Views; v.At != 4 {
		t.Errorf("then it is told %+v", v)
	}
	hub.Publish(present.View{N: 2, At: 6})
	hub.Publish(present.View{N: 1, At: 5}) // overtaken
	hub.Publish(present.View{N: 2, At: 7})
	if first, second := <-remote.Views, <-remote.Views; first.At != 6 || second.At != 7 {
		t.Errorf("then it is told %d, %d", first.At, second.At)
	}
	stranger, err := net.Dial("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	_, _ = stranger.Write([]byte("GET / HTTP/1.1\r\n"))
	if err := hub.Close(); err != nil {
		t.Error(err)
	}
	if _, on := <-remote.Views; on {
		t.Error("the end of the session is not told")
	}
	stranger.Close()
}

// TestHowLongItGoesOnIsToldWithoutAClock: who comes late is told how long it is by then.
func TestHowLongItGoesOnIsToldWithoutAClock(t *testing.T) {
	path, begun := filepath.Join(shortDir(t), "present.sock"), now().Add(-time.Minute)
	var passed atomic.Int64
	hub, err := present.Listen(path, func() time.Time { return now().Add(time.Duration(passed.Load())) })
	if err != nil {
		t.Fatal(err)
	}
	hub.Publish(present.New(script(), present.State{}, begun).View(present.Showing{}))
	passed.Store(int64(10 * time.Minute))
	remote, err := present.Dial(path)
	if err != nil {
		t.Fatal(err)
	}
	if v := <-remote.Views; v.Gone != 11*time.Minute || !v.Begun.IsZero() {
		t.Errorf("told is %v, begun at %v", v.Gone, v.Begun)
	}
	if err := hub.Close(); err != nil {
		t.Error(err)
	}
}

func TestASocketThatWasLeftIsReplaced(t *testing.T) {
	path := filepath.Join(shortDir(t), "present.sock")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	hub, err := present.Listen(path, now)
	if err != nil {
		t.Fatal(err)
	}
	if err := hub.Close(); err != nil {
		t.Error(err)
	}
}

// shortDir is a folder whose name leaves room for a socket's: their names may
// have about a hundred bytes.
func shortDir(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "lw")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}
