package present

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/demo"
	"lesswait/internal/present"
	"lesswait/internal/python"
	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

// stage is a room with a speaker who presses keys.
type stage struct {
	t    *testing.T
	room *Room
	now  time.Time
	runs int
	fail error
	told []present.View
	kept present.State
}

func open(t *testing.T, o theme.Options, width, height int) *stage {
	t.Helper()
	c := kittest.Course()
	d, _ := c.Demo("d2")
	d.Programs = []course.Program{
		{Name: "sequential", File: "sequential.py", Title: "One after another", Source: "import time\n"},
		{Name: "gather", File: "gather.py", Title: "Together", Source: "import asyncio\n"},
	}
	var script present.Script
	for _, l := range c.Lessons {
		script.OfLesson(l)
	}
	s := &stage{t: t, now: kittest.Now()}
	env := kittest.Env(t, o)
	env.Now = func() time.Time { return s.now }
	s.room = New(env, Deps{
		Session: present.New(script, present.State{}, s.now),
		Engine: func(context.Context, func(string, int64, int64)) (python.Runner, string, error) {
			return nil, "3.14.6", s.fail
		},
		Run: s.run,
		Recorded: func(item string) (Recording, error) {
			if item != "d2" {
				return Recording{}, errors.New("there is no recording of " + item + ": `lesswait present --rehearse` makes one")
			}
			return Recording{Lines: []*trace.Timeline{line(), line()}}, nil
		},
		Judge: func(_ context.Context, _ *course.Exercise, path string) (check.Verdict, error) {
			if path == "none.py" {
				return check.Verdict{}, errors.New("none.py: no such file")
			}
			return check.Verdict{Code: "sequential", Message: "Your waits ran one after another.", Hint: "Start them all."}, nil
		},
		Save:    func(kept present.State) error { s.kept = kept; return nil },
		Publish: func(v present.View) { s.told = append(s.told, v) },
	})
	s.send(tea.WindowSizeMsg{Width: width, Height: height})
	return s
}

// line is a short recorded run.
func line() *trace.Timeline { return trace.Build(tracetest.Recorded("together")) }

// run stands in for demo.Run: the programs are over at once.
func (s *stage) run(_ context.Context, _ python.Runner, d *course.Demo, _ map[string]int, sink func(demo.Update)) (demo.Result, error) {
	s.runs++
	var result demo.Result
	for i, p := range d.Programs {
		sink(demo.Update{Racer: i, Events: tracetest.Recorded("together")})
		result.Racers = append(result.Racers, demo.Racer{Program: p, Wall: time.Duration(3-2*i) * time.Second})
	}
	return result, nil
}

func (s *stage) send(msg tea.Msg) {
	_, cmd := s.room.Update(msg)
	for _, next := range kittest.Messages(cmd) {
		s.send(next)
	}
}

func (s *stage) press(names ...string) *stage {
	for _, name := range names {
		s.send(kittest.Key(name))
	}
	return s
}

// frame lets a frame's time pass.
func (s *stage) frame() *stage {
	s.now = s.now.Add(100 * time.Millisecond)
	s.send(frame{s.id()})
	return s
}

// id is that of the run under way: the room owns exactly one.
func (s *stage) id() int {
	for id := range 1000 {
		if s.room.going.Owns(id) {
			return id
		}
	}
	return -1
}

func (s *stage) sees() string { return ansi.Strip(s.room.View().Content) }

func (s *stage) want(texts ...string) {
	s.t.Helper()
	for _, text := range texts {
		if !strings.Contains(s.sees(), text) {
			s.t.Fatalf("the room does not see %q:\n%s", text, s.sees())
		}
	}
}

// step goes to a stage of an item.
func (s *stage) step(item string, at present.Stage) *stage {
	s.t.Helper()
	for i, step := range s.room.s.Script {
		if step.Item.ID == item && step.Stage == at {
			s.room.s.At = i
			s.room.moved()
			return s
		}
	}
	s.t.Fatalf("there is no %s of %s", at, item)
	return s
}

func TestVotesAreHiddenUntilTheAnswer(t *testing.T) {
	s := open(t, theme.Options{Dark: true}, 80, 24).step("d2", present.Vote)
	s.press("a", "1", "2", "b", "7")
	s.want("19 of you have")
	if strings.Contains(s.sees(), "12") {
		t.Error("the room sees the counts before the answer")
	}
	if last := s.told[len(s.told)-1]; last.Counts[0] != 12 || last.Counts[1] != 7 {
		t.Errorf("the speaker is told %v", last.Counts)
	}
	s.press("backspace", "+", "+", "-", "k", "backspace")
	if got := s.kept.Votes["d2"].First; got[0] != 1 || got[1] != 1 {
		t.Errorf("then the votes are %v", got)
	}
	s.press("space")
	s.want("Talk to your neighbour")
	s.press("b", "9", "space", "r")
	s.frame().press("space")
	s.want("before", "after", "50 %  (1)", "100 %  (9)")
}

func TestARunIsLiveOrRecordedAndSaysSo(t *testing.T) {
	s := open(t, theme.Options{Dark: true}, 120, 40).step("d2", present.Run)
	s.press("space")
	if s.runs != 1 {
		t.Fatal("space ran nothing")
	}
	s.frame().want("live", "█")
	s.press("p").frame()
	s.want("recorded")
	s.press("r").frame().want("live")
	s.press("space")
	if s.room.s.Step().Stage != present.Reveal {
		t.Error("space did not go on to the answer")
	}
}

func TestWhereNothingRunsTheRecordingIsNamed(t *testing.T) {
	s := open(t, theme.Options{Dark: true}, 80, 24).step("d2", present.Run)
	s.fail = errors.New("no Python")
	s.press("r").frame().want("No Python. Press p for the recording.")
	s.press("p").frame().want("recorded")
}

func TestTheCodeIsChangedOnStage(t *testing.T) {
	s := open(t, theme.Options{Dark: true}, 80, 24).step("d2", present.Run).press("i")
	s.press("#", "x", "enter", "ctrl+s")
	s.frame().want("+#x")
	changed := s.room.program().Programs
	if got := changed[len(changed)-1].Source; !strings.HasPrefix(got, "#x\n") || s.runs != 1 {
		t.Errorf("%d runs of %q", s.runs, got)
	}
	if d := s.room.s.Step().Item.Demo; strings.HasPrefix(d.Programs[len(d.Programs)-1].Source, "#x") {
		t.Error("the course was changed")
	}
	s.press("i", "#", "esc")
	if s.runs != 1 {
		t.Error("what was given up was run")
	}
}

func TestAFileOfTheRoomIsJudged(t *testing.T) {
	s := open(t, theme.Options{Dark: true}, 80, 24).step("fetch-all", present.Task).press("o")
	for _, r := range "ann.py" {
		s.press(string(r))
	}
	s.press("enter").want("sequential", "Your waits ran one after another.", "Try: Start them all.")
	if kept := s.kept.Judged["fetch-all"]; len(kept) != 1 || kept[0].File != "ann.py" || kept[0].Hint != "Start them all." {
		t.Errorf("of it is kept %+v", kept)
	}
	s.press("o")
	for _, r := range "none.py" {
		s.press(string(r))
	}
	s.press("enter").want("none.py: no such file.")
	if strings.Contains(s.sees(), "sequential") {
		t.Error("what was said of the file before stays")
	}
}

func TestTheNotesJudgeAFileToo(t *testing.T) {
	s := open(t, theme.Options{Dark: true}, 80, 24)
	s.send(commanded{present.Command{Do: present.DoJudge, To: "ann.py"}})
	s.want("go to one first")
	s.step("fetch-all", present.Task).send(commanded{present.Command{Do: present.DoJudge, To: `"/home/ann's/ann.py"`}})
	s.want("Not yet: sequential", "/home/ann's/ann.py", "Try: Start them all.")
}

func TestWhatIsSaidLeavesTheBadgeItsPlace(t *testing.T) {
	s := open(t, theme.Options{Dark: true}, 60, 20).step("d2", present.Run).press("r")
	s.frame()
	s.fail = errors.New("a long story, of which the end tells what to do, as ends of long stories do")
	s.press("r").frame().want("as ends", "of long stories do. Press p for the recording.", "live", "/18")
	for _, key := range []string{"g", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "w", "x", "y", "z"} {
		for range 3 {
			s.press(key)
		}
	}
	s.want("xxxyyyzzz", "live", "/18")
	s.fits(60, 20)
}

func TestARunEndsWhereAnotherItemBegins(t *testing.T) {
	s := open(t, theme.Options{Dark: true}, 80, 24).step("d2", present.Run).press("r")
	s.press("tab")
	if s.room.going.Running() {
		t.Error("it runs on where nobody sees it")
	}
	s.step("d2", present.Run).press("r", "esc")
	if s.room.going.Running() {
		t.Error("esc did not stop it")
	}
}

func TestTheCodeIsShownProgramByProgram(t *testing.T) {
	s := open(t, theme.Options{Dark: true}, 80, 24).step("d2", present.Question)
	s.press("C").want("A  One after another", "import time")
	s.press("C").want("B  Together", "import asyncio")
	s.press("C").want("How long")
	s.press("c", "space").want("Choose your answer")
	s.step("d2", present.Run).press("C", "i", "#", "x", "enter", "ctrl+s")
	if got := s.frame().room.program().Programs[0].Source; !strings.HasPrefix(got, "#x\n") {
		t.Errorf("the program that was shown became %q", got)
	}
	s.want("+#x")
	s.press("u")
	if s.room.changed() || s.room.shown().exists() {
		t.Error("what was changed was not taken back")
	}
}

func TestWhatWasChangedOutlivesAFailure(t *testing.T) {
	s := open(t, theme.Options{Dark: true}, 80, 24).step("d2", present.Run)
	s.fail = errors.New("no Python")
	s.press("i", "#", "x", "enter", "ctrl+s")
	if s.frame(); !s.room.changed() {
		t.Error("what was typed is lost")
	}
}

func TestALongChangeSaysHowMuchIsLeftOut(t *testing.T) {
	s := open(t, theme.Options{Dark: true}, 80, 24).step("d2", present.Run).press("i")
	for range 12 {
		s.press("#", "enter")
	}
	s.press("ctrl+s").frame().want("more lines were changed")
}

func TestHandsAreCountedForTheOptionPointedAt(t *testing.T) {
	s := open(t, theme.Options{Dark: true}, 80, 24).step("d2", present.Vote)
	if strings.Contains(s.sees(), "›") {
		t.Error("an option is pointed at before any is counted")
	}
	s.press("b", "4").want("›B")
	s.press("g", "1", "enter")
	if s.room.s.At != 0 {
		t.Errorf("g went nowhere: at %d", s.room.s.At)
	}
	s.press("b")
	if strings.TrimSpace(s.sees()) != "" {
		t.Error("b, from a clicker, leaves the screen bright")
	}
}

func TestATaskIsReadToItsEnd(t *testing.T) {
	s := open(t, theme.Options{Dark: true}, 60, 20).step("fetch-all", present.Task)
	s.room.s.Step().Item.Exercise.Task = strings.Repeat("A line of the task.\n\n", 20)
	s.sees()
	s.press("pgdown", "pgdown")
	if top := s.room.scroll.At(); top == 0 {
		t.Error("the page was not turned")
	}
	s.press("pgup")
	if s.room.scroll.At() != 0 || s.room.s.Step().Stage != present.Task {
		t.Error("nor back")
	}
}

func TestTheRoomsViewIsFrozenAndBlack(t *testing.T) {
	s := open(t, theme.Options{Dark: true}, 80, 24)
	before := s.press("F").sees()
	s.press("space", "space")
	if s.sees() != before {
		t.Error("the frozen view moved")
	}
	if last := s.told[len(s.told)-1]; last.At != 2 || !last.Frozen {
		t.Errorf("the speaker is told %+v", last)
	}
	s.press("F", ".")
	if strings.TrimSpace(s.sees()) != "" {
		t.Error("the black screen shows something")
	}
	s.press(".")
	if strings.TrimSpace(s.sees()) == "" {
		t.Error("the screen stays black")
	}
}

func TestTheSpeakersScreenIsObeyed(t *testing.T) {
	s := open(t, theme.Options{Dark: true}, 80, 24)
	for _, c := range []present.Command{
		{Do: present.DoGo, To: "d2"}, {Do: present.DoNext}, {Do: present.DoCount, Option: 1, Votes: 5},
		{Do: present.DoFreeze}, {Do: present.DoFreeze}, {Do: present.DoBlack}, {Do: present.DoBlack},
	} {
		s.send(commanded{c})
	}
	s.want("5 of you have")
	s.send(commanded{present.Command{Do: present.DoGo, To: "nowhere"}})
	s.want(`No step is called "nowhere".`)
	s.send(commanded{present.Command{Do: present.DoSkip}})
	s.send(commanded{present.Command{Do: present.DoReturn}})
	s.step("d2", present.Run).send(commanded{present.Command{Do: present.DoNext}})
	s.frame()
	if s.runs != 1 || s.room.s.Step().Stage != present.Run {
		t.Error("next at a run that is still to come did not run it")
	}
	s.send(commanded{present.Command{Do: present.DoNext}})
	if s.room.s.Step().Stage != present.Reveal {
		t.Error("then next did not go on")
	}
}

// TestEveryStepFits at every size: no line is too wide, no screen too high, and
// no key does any harm.
func TestEveryStepFits(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}, {20, 5}} {
		for _, ascii := range []bool{false, true} {
			s := open(t, theme.Options{Dark: true, ASCII: ascii}, size[0], size[1])
			for range len(s.room.s.Script) * 2 {
				s.press("a", "9", "r").frame().press("v", "?", "x", "space")
				s.fits(size[0], size[1])
			}
		}
	}
}

func (s *stage) fits(width, height int) {
	s.t.Helper()
	lines := strings.Split(s.sees(), "\n")
	if len(lines) > height {
		s.t.Fatalf("%d lines in %d", len(lines), height)
	}
	for _, line := range lines {
		if ansi.StringWidth(line) > width {
			s.t.Fatalf("a line of %d columns in %d: %s", ansi.StringWidth(line), width, line)
		}
	}
}

func TestScreens(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}} {
		for _, scene := range []struct {
			name, item string
			at         present.Stage
			keys       []string
		}{
			{"title", "the-solution", present.Title, nil},
			{"question", "d2", present.Question, nil},
			{"again", "d2", present.Again, []string{"a", "9"}},
			{"run", "d2", present.Run, []string{"r"}},
			{"answer", "d2", present.Vote, []string{"a", "9", "b", "3", "space", "a", "2", "b", "1", "0", "space", "space", "space"}},
			{"quiz", "q5", present.Vote, nil},
			{"task", "fetch-all", present.Task, nil},
			{"help", "d2", present.Run, []string{"?"}},
		} {
			s := open(t, theme.Options{Dark: true}, size[0], size[1]).step(scene.item, scene.at)
			s.press(scene.keys...).frame()
			kittest.Golden(t, fmt.Sprintf("%s-%d", scene.name, size[0]), s.sees())
		}
	}
}
