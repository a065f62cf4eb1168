package linear_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"lesswait/internal/course"
	"lesswait/internal/progress"
	"lesswait/ui/linear"
)

// TestTheEndOfTheInputLosesNothing: whatever was done is kept when it is done.
func TestTheEndOfTheInputLosesNothing(t *testing.T) {
	l := newListener(t)
	l.types(t, "lesson 2", "skip", "find q5\r", "1", "find p1", "1", "find d2", "2", "find e02", "hint")
	state := l.store.State()
	if state.Last.Lesson != "the-solution" || state.Lessons["the-solution"].Position != 2 {
		t.Errorf("the place is %+v", state.Last)
	}
	if state.Quizzes["q5"].Tries != 1 || state.Parsons["p1"].Tries != 1 || state.Exercises["fetch-all"].Hints != 1 {
		t.Errorf("kept is %+v, %+v, %+v", state.Quizzes, state.Parsons, state.Exercises)
	}
	if told, ok := state.Predictions["d2"]; !ok || told.Option != 1 {
		t.Errorf("the prediction is %+v", state.Predictions)
	}
}

// TestTheNextDay: what was answered wrong is due, and a lesson goes on where it
// was left.
func TestTheNextDay(t *testing.T) {
	l := newListener(t)
	l.types(t, "find q5", "1", "2", "lesson 2", "section 2")
	l.now = l.now.Add(24 * time.Hour)
	store, err := progress.Open(l.store.Dir(), progress.WithClock(func() time.Time { return l.now }))
	if err != nil {
		t.Fatal(err)
	}
	l.store = store
	heard := l.types(t, "recall", "back", "")
	for _, want := range []string{"1 question is due to be asked again: type recall.", "Question: Which comes first?", "Contents: 0 of 2", "Lesson 2 of 2: The Solution"} {
		if !strings.Contains(heard, want) {
			t.Errorf("%q is not said, but\n%s", want, heard)
		}
	}
}

func TestTheLearnersFile(t *testing.T) {
	l := newListener(t)
	ex, _ := l.course.Exercise("fetch-all")
	heard := l.types(t, "find e02", "reset", "file")
	for _, want := range []string{"Your file: " + l.files.File(ex) + "\n", "Type reset yes to do it.", "Your file:\nfrom lab import fetch\n"} {
		if !strings.Contains(heard, want) {
			t.Errorf("%q is not said, but\n%s", want, heard)
		}
	}
	if err := os.WriteFile(l.files.File(ex), []byte("mine = 1\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	heard = l.types(t, "find e02", "reset yes", "file")
	if !strings.Contains(heard, "What you had written is kept in ") || !strings.Contains(heard, "async def fetch_all") {
		t.Errorf("reset says\n%s", heard)
	}
	if err := os.Remove(l.files.File(ex)); err != nil {
		t.Fatal(err)
	}
	heard = l.takesAway(t, ex, "check")
	if !strings.Contains(heard, "It is not there. Save it in your editor, or type reset yes") {
		t.Errorf("a missing file says\n%s", heard)
	}
}

// takesAway opens an exercise and removes its file before a line is typed.
func (l *listener) takesAway(t *testing.T, ex *course.Exercise, line string) string {
	t.Helper()
	in, typing := io.Pipe()
	var heard bytes.Buffer
	done := make(chan error, 1)
	go func() { done <- linear.Run(t.Context(), l.deps(in, &heard)) }()
	io.WriteString(typing, "find "+ex.ID+"\nhelp\n")
	io.WriteString(typing, "help\n") // by the time it is taken the file is there
	if err := os.Remove(l.files.File(ex)); err != nil {
		t.Fatal(err)
	}
	io.WriteString(typing, line+"\n")
	typing.Close()
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	return heard.String()
}

// broken is an output that nobody reads any more.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestAnOutputThatIsGone(t *testing.T) {
	l := newListener(t)
	err := linear.Run(t.Context(), l.deps(strings.NewReader("help\n"), broken{}))
	if !errors.Is(err, os.ErrClosed) || !strings.Contains(err.Error(), "the output could not be written") {
		t.Errorf("the error is %v", err)
	}
}

// TestStopped: a signal ends it while it waits for a line.
func TestStopped(t *testing.T) {
	stopped := errors.New("stopped")
	ctx, stop := context.WithCancelCause(t.Context())
	in, _ := io.Pipe()
	l := newListener(t)
	done := make(chan error, 1)
	go func() { done <- linear.Run(ctx, l.deps(in, io.Discard)) }()
	stop(stopped)
	if err := <-done; !errors.Is(err, stopped) {
		t.Errorf("the error is %v", err)
	}
}

// TestProgressThatCantBeKept is said, and stops nothing.
func TestProgressThatCantBeKept(t *testing.T) {
	l := newListener(t)
	store, err := progress.Open(os.DevNull)
	if err != nil {
		t.Logf("opening says %v", err)
	}
	l.store = store
	heard := l.types(t, "find q5", "1", "2")
	if !strings.Contains(heard, "Note: Progress is not saved") || !strings.Contains(heard, "Answer 2 is right") {
		t.Errorf("it says\n%s", heard)
	}
}

// TestALineWithoutItsEnd counts, too.
func TestALineWithoutItsEnd(t *testing.T) {
	if heard := newListener(t).pipes(t, "find q5\n2"); !strings.Contains(heard, "Answer 2 is right") {
		t.Errorf("it says\n%s", heard)
	}
}

// TestForeignInput: what is typed or piped in can't move the cursor.
func TestForeignInput(t *testing.T) {
	heard := newListener(t).types(t, "\x1b[2Jfoo\x07", "\xff\xfe", strings.Repeat("x", 1<<20), "1\x00")
	if strings.ContainsAny(heard, "\x1b\x07\x00") {
		t.Error("control characters come back")
	}
	if !strings.Contains(heard, `There is no command "foo" here`) || !strings.Contains(heard, "Lesson 1 of 2") {
		t.Errorf("it says\n%.2000s", heard)
	}
}
