package player

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/demo"
	"lesswait/internal/progress"
	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/ui/kit"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/live"
	"lesswait/ui/theme"
)

// errNoPython is what an engine says that has none.
var errNoPython = errors.New("there is no Python for this system: name one with --python")

// usual opens the race in a window of the usual width, so tall that nothing has
// to be scrolled to.
func usual(t *testing.T, f *fakes) *driver {
	t.Helper()
	return open(t, raceDemo(), f, theme.Options{Dark: true}, 80, 60)
}

func TestWhatTheServersSawIsToldAfterTheRace(t *testing.T) {
	r := usual(t, &fakes{web: true}).press("2").tick(frameStep)
	r.sees("A's web server saw 10 connections, 10 requests, at most 1 at once, 10 answered 200 OK.",
		"B's web server saw 1 connection, 10 requests", "httpx isn't installed here, so a small client")
	if text := kittest.Plain(r.p.View()); strings.Count(text, "httpx isn't installed") != 1 {
		t.Errorf("the client is named more than once:\n%s", text)
	}
	usual(t, &fakes{}).press("2").tick(frameStep).misses("web server")
	solo := open(t, soloDemo(), &fakes{web: true}, theme.Options{Dark: true}, 80, 60)
	solo.press("2").tick(frameStep).sees("Its web server saw 10 connections")
}

func TestPredictRunReplay(t *testing.T) {
	f := &fakes{}
	r := usual(t, f).sees("How long does the second one take?", "3 seconds", "Choose what you expect")
	if r.p.Status() != "" {
		t.Errorf("status %q before anything ran", r.p.Status())
	}
	r.press("2")
	if got := r.env.Progress.State().Predictions["d2"]; got.Option != 1 || got.At.IsZero() {
		t.Errorf("the prediction was kept as %+v", got)
	}
	r.tick(frameStep)
	if r.p.stage != replaying || r.p.head.Now != r.p.race.end() {
		t.Fatalf("stage %d at %d after the race; want its end", r.p.stage, r.p.head.Now)
	}
	r.sees("3.0x", "B took 1.00 s, A took 3.00 s", "longest single wait is 1.00 s", "You said 1 second.",
		"Right: the waits pass together.", "gather starts every request", "Run on CPython 3.14.6, in real time")
	if len(f.ran) != 1 || f.ran[0]["n"] != 3 {
		t.Errorf("it was run with %v", f.ran)
	}
}

func TestReplayMovesByEventAndByTime(t *testing.T) {
	r := usual(t, &fakes{}).press("1").tick(frameStep)
	end := r.p.race.end()
	r.press("left")
	if r.p.head.Now >= end || r.p.head.Now < end-1000 {
		t.Errorf("a step back from %d went to %d", end, r.p.head.Now)
	}
	r.press("home")
	if r.p.head.Now != 0 {
		t.Errorf("home is at %d", r.p.head.Now)
	}
	r.press("right")
	if first := r.p.head.Now; first == 0 || first > 1000 {
		t.Errorf("the first event is at %d", first)
	}
	r.press("home", "[", "space").tick(time.Second)
	if r.p.head.Now != 500_000 || !r.p.head.playing() {
		t.Errorf("after a second at half the speed it is at %d", r.p.head.Now)
	}
	r.press("space").tick(time.Second)
	if r.p.head.Now != 500_000 {
		t.Errorf("it went on to %d while paused", r.p.head.Now)
	}
	r.press("]", "]", "]", "]", "]", "space").tick(10 * time.Second)
	if r.p.head.Now != end || r.p.head.playing() {
		t.Errorf("it stands at %d, playing %v; want the end", r.p.head.Now, r.p.head.playing())
	}
	if got := r.p.head.Speed.Times(); got != 4 {
		t.Errorf("the highest speed is %v", got)
	}
	r.press("space")
	if r.p.head.Now != 0 || !r.p.head.playing() {
		t.Error("at the end, play does not begin again")
	}
}

func TestLaterVisitMayRunAtOnce(t *testing.T) {
	f := &fakes{}
	r := usual(t, f)
	r.run(r.env.Save(func(s *progress.Store) error { return s.Predicted("d2", 0) }))
	r.p = New(r.env, raceDemo(), f.deps())
	r.resize(80, 40)
	r.sees("You said: 3 seconds. Press enter to run it.")
	r.press("enter").tick(frameStep).sees("You said 3 seconds. It was 1 second.", "That is the sum of the waits.")
}

// TestBrokenPrediction: a prediction of a demo that had other options then is
// asked for anew.
func TestBrokenPrediction(t *testing.T) {
	r := usual(t, &fakes{})
	r.run(r.env.Save(func(s *progress.Store) error { return s.Predicted("d2", 7) }))
	if p := New(r.env, raceDemo(), Deps{}); p.stage != asking {
		t.Errorf("stage %d; want the question", p.stage)
	}
}

func TestNothingRunsWithoutAPrediction(t *testing.T) {
	f := &fakes{}
	r := usual(t, f).press("r", "space", "c")
	if r.p.stage == asking && len(f.ran) > 0 {
		t.Error("it ran without a prediction")
	}
	r = usual(t, f).press("c", "enter", "1") // the options are not seen there
	if len(f.ran) > 1 || r.p.stage != asking {
		t.Error("options were chosen that are not seen")
	}
}

// half plays the first 1.2 s of a race: the news are put into the feed by hand.
func half(r *driver) {
	_, id := r.p.run.Start(r.env)
	r.p.feed, r.p.stage = live.NewFeed(context.Background()), starting
	programs, _ := r.p.demo.WithParams(nil)
	r.p.coming = newRace(programs, nil, Deps{}.builder())
	r.p.feed.Opened("3.14.6")
	for i, program := range programs {
		all := stream(program, 3)
		n := slices.IndexFunc(all, func(e trace.Event) bool { return e.T > 1_200_000 })
		if n < 0 {
			n = len(all)
		}
		r.p.feed.Add(demo.Update{Racer: i, Events: all[:n]})
	}
	r.run(r.p.Update(frame{id}))
}

func TestLiveRaceGrowsWithTheClock(t *testing.T) {
	r := usual(t, &fakes{})
	half(r)
	if r.p.stage != running || r.p.Status() != "live" {
		t.Fatalf("stage %d, status %q; want it to be live", r.p.stage, r.p.Status())
	}
	before := r.p.race.end()
	r.tick(time.Second)
	if grown := r.p.race.end() - before; grown < 900_000 || grown > 1_000_000 {
		t.Errorf("in a second the race grew by %d µs", grown)
	}
	r.sees("one after another", "all at once", "┃")
}

func TestEscStopsTheRace(t *testing.T) {
	r := usual(t, &fakes{})
	if r.p.Holds(kittest.Key("esc")) {
		t.Error("esc is held while nothing runs")
	}
	half(r)
	if !r.p.Holds(kittest.Key("esc")) || r.p.Holds(kittest.Key("q")) {
		t.Error("of a race that runs, esc alone is held")
	}
	r.press("esc")
	if r.p.run.Running() || r.p.race != nil || len(r.said) != 1 {
		t.Errorf("after esc: running %v, said %v", r.p.run.Running(), r.said)
	}
	r.tick(time.Second) // the frame that was still to come
	if r.p.stage != ready {
		t.Errorf("stage %d; want it to be ready for another run", r.p.stage)
	}
}

func TestStoppedRerunShowsTheEarlierRace(t *testing.T) {
	r := usual(t, &fakes{}).press("2").tick(frameStep)
	kept := r.p.race
	r.press("r")
	if r.p.race != kept {
		t.Error("the picture is gone before the next race has begun")
	}
	r.press("esc")
	if r.p.race != kept || r.p.stage != replaying {
		t.Error("the earlier race is not shown again")
	}
}

func TestParameters(t *testing.T) {
	f := &fakes{}
	r := open(t, raceDemo(), f, theme.Options{Dark: true}, 120, 40).sees("n = 3", "[3]")
	r.press("right").sees("n = 30", "[30]").press("left", "+", "+").sees("n = 1000")
	r.press("2").tick(frameStep)
	if f.ran[0]["n"] != 1000 {
		t.Errorf("it ran with %v", f.ran[0])
	}
	r.sees("waits of 1,000 s put together", "It would take 17 minutes.").misses("SPEED", "as fast")
	r.press("-")
	if len(r.said) != 1 || r.said[0].Text != "requests: 30. Press r to run it." {
		t.Errorf("a change beside the recording said %v", r.said)
	}
	r.press("r").tick(frameStep)
	if len(f.ran) != 2 || f.ran[1]["n"] != 30 {
		t.Errorf("it was run again with %v", f.ran)
	}
}

func TestOneProgramAlone(t *testing.T) {
	r := open(t, soloDemo(), &fakes{}, theme.Options{Dark: true}, 80, 40).press("1").tick(frameStep)
	r.sees("of 3.00 s is all that the CPU was busy: <0.1 %", "of its time at least one call waited.").misses("A fetch", "as fast")
}

func TestErrors(t *testing.T) {
	f := &fakes{engine: errors.New("there is no Python here: name one with --python")}
	r := usual(t, f).press("1").tick(frameStep).sees("The programs could not be run.", "There is no Python here: name one with --python.", "lesswait doctor")
	f.engine, f.run = nil, errors.New("run gather.py: no process could be started")
	r.press("r").tick(frameStep).sees("no process could be started")
	f.run, f.crash = nil, "ValueError: no\x1b[31m"
	r.press("r").tick(frameStep).sees("B did not finish. ValueError: no", "Press o for what it printed").misses("as fast")
	f.crash = ""
	r.press("r").tick(frameStep).sees("3.0x").misses("did not finish")
}

func TestPreparationsAreSeen(t *testing.T) {
	r := usual(t, &fakes{})
	_, id := r.p.run.Start(r.env)
	r.p.feed, r.p.stage, r.p.coming = live.NewFeed(context.Background()), starting, newRace(nil, nil, Deps{}.builder())
	r.p.feed.Progress("unpacking CPython", 1, 2)
	r.run(r.p.Update(frame{id}))
	r.sees("unpacking CPython", strings.Repeat("━", 12)+strings.Repeat("─", 12))
}

func TestVirtualRaceIsPlayed(t *testing.T) {
	r := usual(t, &fakes{virtual: true}).press("1").tick(frameStep)
	if r.p.head.Now != 0 || !r.p.head.playing() {
		t.Fatalf("it stands at %d, playing %v", r.p.head.Now, r.p.head.playing())
	}
	r.sees("virtual clock", check.VirtualClock)
	if !strings.HasPrefix(r.p.Status(), "virtual time 1.00x") {
		t.Errorf("status %q", r.p.Status())
	}
}

func TestHonestHeadline(t *testing.T) {
	usual(t, &fakes{again: true}).press("1").tick(frameStep).sees("the times of A and B come from a second run")
}

func TestPanes(t *testing.T) {
	r := usual(t, &fakes{}).press("2").tick(frameStep)
	r.press("c").sees("sequential.py", "time.sleep(1)").press("j", "j", "j").sees("gather.py")
	r.press("d").sees("waited 1.00 s", "It was finished after 1.00 s.")
	r.press("o").sees("Nothing so far.").press("o").sees("as fast")
	r.press("k", "k", "k", "c", "home", "right", "right", "right", "right").sees("› 5 ")
}

func TestOutputIsCleaned(t *testing.T) {
	r := usual(t, &fakes{})
	half(r)
	s := tracetest.NewScript("x.py", "real")
	r.p.race.racers[0].builder.Add(s.Events()...)
	for in, want := range map[string]string{"\x1b[31mred\x1b[0m\r": "red", "a\tb": "a    b", "é\x00": "é"} {
		if got := kit.Printable(in); got != want {
			t.Errorf("kit.Printable(%q) is %q, want %q", in, got, want)
		}
	}
}

func TestLeaveStopsEverything(t *testing.T) {
	r := usual(t, &fakes{})
	half(r)
	r.p.Leave()
	if r.p.run.Running() {
		t.Error("the race goes on")
	}
	var _ kit.Leaver = r.p
	var _ kit.Holder = r.p
	var _ kit.Status = r.p
	var _ kit.Screen = r.p
}

// TestCodeIsNeverCut: what the loader allows is whole in a window of 80 columns,
// before the race and beside it.
func TestCodeIsNeverCut(t *testing.T) {
	widest := strings.Repeat("x", course.CodeWidth)
	d := soloDemo()
	d.Programs[0].Source = widest + "\n" + d.Programs[0].Source
	r := open(t, d, &fakes{}, theme.Options{NoColor: true}, 80, 24).press("c")
	if !strings.Contains(r.p.View(), widest) {
		t.Errorf("before the race:\n%s", r.p.View())
	}
	if r.press("c", "1").tick(frameStep).press("c"); !strings.Contains(r.p.View(), widest) {
		t.Errorf("beside the race:\n%s", r.p.View())
	}
}

// TestTheLegendIsWhole: no glyph of the picture goes unexplained for want of
// room.
func TestTheLegendIsWhole(t *testing.T) {
	for _, width := range []int{40, 60, 80, 120} {
		r := open(t, raceDemo(), &fakes{}, theme.Options{}, width, 70).press("2").tick(frameStep)
		r.sees("▄ ran briefly", "─ waiting", "━ waiting, holding its thread")
		r.misses("queued", "frozen")
	}
}

// told are the events of a program that prints and goes wrong.
func told(lines ...string) []trace.Event {
	s := tracetest.NewScript("x.py", "real")
	s.Task("T1", "main", "").Step("T1").Call("K1", "T1", "main", "", 1)
	for _, line := range lines {
		s.Add(trace.Event{Ev: trace.Out, Kind: "stdout", Task: "T1", Text: line})
	}
	s.Add(trace.Event{Ev: trace.Out, Kind: "stderr", Task: "T1", Text: "x.py:7: RuntimeWarning"})
	s.Add(trace.Event{Ev: trace.WarningEvent, Kind: "never-awaited", Task: "T1", Line: 7, Text: "coroutine 'steps' was never awaited"})
	return s.At(1_000).Exit(0)
}

// TestTheResultTellsWhatWasPrintedAndWhatWentWrong: the output where the
// question is about it, and warnings always, as whole sentences.
func TestTheResultTellsWhatWasPrintedAndWhatWentWrong(t *testing.T) {
	const printed = "printed A 1 │ B 1 │ A 2"
	const warning = "✗ coroutine 'steps' was never awaited (main, line 7): nothing of it ran. Write await before the call."
	for shows, both := range map[string]bool{"": false, course.ShowsOutput: true} {
		d := soloDemo()
		d.Shows = shows
		f := &fakes{events: told("A 1", "B 1", "A 2")}
		r := open(t, d, f, theme.Options{}, 80, 60).press("2").tick(frameStep).sees(warning)
		if both {
			r.sees(printed)
		} else {
			r.misses("printed")
		}
		if r.press("o"); !strings.Contains(kittest.Plain(r.p.View()), "A 2") {
			t.Error("o does not show the output")
		}
	}
	d := soloDemo()
	d.Shows = course.ShowsOutput
	many := &fakes{events: told(strings.Fields(strings.Repeat("line ", printedMost+1))...)}
	open(t, d, many, theme.Options{}, 80, 60).press("2").tick(frameStep).sees("and more: press o")
	none := &fakes{events: told()}
	open(t, d, none, theme.Options{}, 80, 60).press("2").tick(frameStep).sees("printed nothing")
}

func TestUnequalProgramsAreNotCompared(t *testing.T) {
	r := usual(t, &fakes{})
	r.press("2").tick(frameStep).sees("as fast")
	unequal := *r.p.demo
	unequal.Unequal = true
	r.p.demo = &unequal
	r.press("r").tick(frameStep).sees("for A, ").misses("as fast")
}

// v goes through the views that have something to show, and the choice is kept
// while the recording is replayed and when the race is run again.
func TestTheViewIsChosen(t *testing.T) {
	r := open(t, raceDemo(), &fakes{}, theme.Options{}, 80, 24)
	r.press("2").tick(frameStep)
	if got := r.p.viewed().Name; got != course.ViewRace {
		t.Fatalf("it begins with the view %s", got)
	}
	r.press("v").sees("finished")
	if got := r.p.viewed().Name; got != course.ViewOrder {
		t.Fatalf("after v the view is %s", got)
	}
	r.press("v")
	if got := r.p.viewed().Name; got != course.ViewEventLoop || !strings.Contains(r.p.View(), "just now") {
		t.Fatalf("after v the view is %s:\n%s", got, r.p.View())
	}
	if at, _ := r.p.lane(); at != 1 {
		t.Errorf("program %d is shown, which has no loop", at)
	}
	r.press("home")
	first := r.p.View()
	r.press("right")
	if r.sees("event 1 of 30"); r.p.View() == first {
		t.Errorf("a step changes nothing:\n%s", first)
	}
	r.press("left")
	if r.p.View() != first {
		t.Errorf("a step back is not the same picture:\n%s\n%s", first, r.p.View())
	}
	r.press("r").tick(frameStep)
	if got := r.p.viewed().Name; got != course.ViewEventLoop {
		t.Errorf("in the next race the view is %s", got)
	}
	r.press("v")
	if got := r.p.viewed().Name; got != course.ViewRace {
		t.Errorf("after the last view comes %s", got)
	}
}

// TestCopies: y copies the program in the code pane, of whichever lane is selected,
// and nothing where no code is seen.
func TestCopies(t *testing.T) {
	r := replayed(t, &fakes{}).press("c")
	for i, keys := range [][]string{{"k"}, {"j", "j", "j", "j", "j"}} {
		r.press(keys...)
		want := r.p.race.racers[i].program.Source
		if got := kittest.Copied(r.p.Update(kittest.Key("y"))); got != want || want == "" {
			t.Errorf("copied %q, want %q", got, want)
		}
	}
	if got := kittest.Copied(r.press("c").p.Update(kittest.Key("y"))); got != "" {
		t.Errorf("copied %q though no code is seen", got)
	}
}

// TestAPredictionIsKeptBeforeAnythingRuns, whatever is pressed meanwhile.
func TestAPredictionIsKeptBeforeAnythingRuns(t *testing.T) {
	f := &fakes{}
	r := open(t, raceDemo(), f, theme.Options{}, 100, 30)
	cmd := r.p.Update(kittest.Key("2"))
	if r.p.run.Running() || r.p.vote.Revealed() || len(r.env.Progress.State().Predictions) > 0 {
		t.Fatal("it begins before the prediction is kept")
	}
	r.press("1", "down", "enter", "r", "space", "esc", "+", "c", "c", "v", "tab").tick(frameStep)
	for y := range 30 {
		r.run(r.p.Update(tea.MouseClickMsg{X: 10, Y: y, Button: tea.MouseLeft}))
	}
	if len(f.ran) > 0 || r.p.stage != asking {
		t.Fatal("something else began it")
	}
	r.run(cmd)
	if got := r.env.Progress.State().Predictions["d2"]; got.Option != 1 || len(f.ran) != 1 {
		t.Errorf("kept %+v; run %d times", got, len(f.ran))
	}
	r.tick(frameStep).sees("You said")
}
