package workbench

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/watch"
	"lesswait/ui/kit"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

// usual opens the exercise in a window of the usual width, so tall that nothing
// has to be scrolled to.
func usual(t *testing.T, f *fakes) *driver {
	t.Helper()
	return open(t, f, theme.Options{Dark: true}, 80, 60)
}

func TestFromTheFirstSaveToTheSolutions(t *testing.T) {
	f := newFakes(t)
	r := usual(t, f).sees("Your file", "fetch_all.py", "Fetch every URL so that the waits overlap.")
	if text, err := os.ReadFile(r.w.path); err != nil || string(text) != exercise().Starter {
		t.Fatalf("the file holds %q (%v); want the starter", text, err)
	}
	r.press("s").misses("TaskGroup") // not before it is passed
	r.save(oneByOne).sees("Not yet.", "sequential", "took 3 s where 1 s is possible",
		"5 │ return [await fetch(u) for u in urls]", "Try: Start them all, then wait.",
		"✓ the results are in order", "✗ the waits overlap", "– nothing is left running",
		"It took 3 s on the virtual clock; 1 s is possible.", "A yours", "B a right one",
		"Yours took 3 s, with 3 waits in a row; a right one took 1 s, with up to 3")
	r.press("h").sees("Hint 1 of 3", "Which line waits?").misses("asyncio.gather")
	r.press("h").sees("Hint 2 of 3", "asyncio.gather")
	r.save(gathered).sees("Passed.", "Press s for other right solutions.", "Both took 1 s, with up to 3 waits at once.")
	r.press("s").sees("TaskGroup 1 of 2", "Fails together.", "Yours", "asyncio.gather(*map(fetch, urls))")
	r.press("right").sees("tasks, then await 2 of 2").press("right").sees("TaskGroup 1 of 2")
	known := r.env.Progress.State().Exercises["fetch-all"]
	if known.Attempts != 2 || !known.Passed() || known.Code != "" || known.Hints != 2 {
		t.Errorf("the progress is %+v", known)
	}
	// The right one ran once for each of the two cases.
	if want := []string{oneByOne, "# gather\n" + gathered, gathered, "# gather\n" + gathered}; !slices.Equal(f.judged, want) {
		t.Errorf("judged were %q; want %q", f.judged, want)
	}
}

func TestLaterVisitKnowsWhatWasDone(t *testing.T) {
	f := newFakes(t)
	r := usual(t, f).press("h").save(gathered)
	r.w.Leave()
	r.again(80, 60).sees("Hints", "Solutions")
	if r.w.Status() != "✓ passed before" || f.left != 1 {
		t.Errorf("status %q; %d claims released", r.w.Status(), f.left)
	}
	r.press("h").sees("Hint 1 of 3").misses("Hint 2") // those seen before come first
	r.press("s").sees("Yours", "asyncio.gather(*map(fetch, urls))", "TaskGroup 1 of 2")
}

func TestSavesAreJudgedOnce(t *testing.T) {
	f := newFakes(t)
	r := usual(t, f)
	r.put(oneByOne)
	r.told(watch.Changed).told(watch.Changed).told(watch.Changed).tick()
	if len(f.judged) != 2 { // the answer, and once the right one
		t.Errorf("three events of one save: %d judged", len(f.judged))
	}
	r.save(oneByOne)
	if len(f.judged) != 2 {
		t.Error("a file saved as it was is judged again")
	}
	r.press("enter")
	if len(f.judged) != 3 {
		t.Error("enter does not judge")
	}
	if got := r.env.Progress.State().Exercises["fetch-all"].Attempts; got != 2 {
		t.Errorf("%d attempts; want 2", got)
	}
}

func TestTheStarterIsJudgedOnlyWhenAsked(t *testing.T) {
	f := newFakes(t)
	r := usual(t, f).told(watch.Changed).tick()
	if len(f.judged) != 0 {
		t.Fatal("the untouched starter was judged")
	}
	r.press("r").sees("unchanged", "Write your answer where the dots are.").misses("yours")
}

// TestANewerSaveWins: the verdict on an older text is not shown.
func TestANewerSaveWins(t *testing.T) {
	r := usual(t, newFakes(t))
	old := r.w.check([]byte(oneByOne), r.w.lifeID)
	r.save(gathered).sees("Passed.")
	r.run(old)
	r.sees("Passed.")
}

func TestFileGoneAndBack(t *testing.T) {
	r := usual(t, newFakes(t)).save(oneByOne)
	if err := os.Remove(r.w.path); err != nil {
		t.Fatal(err)
	}
	r.told(watch.Gone).sees("Your file is gone.", "press R")
	r.press("enter")
	r.save(gathered).misses("gone").sees("Passed.")
}

func TestWhatCannotBeJudged(t *testing.T) {
	r := usual(t, newFakes(t))
	for text, want := range map[string]string{"": "the file is empty", "a\x00b": "this is not text", "\xff": "not UTF-8"} {
		r.save(text).sees("Your file could not be judged", want)
	}
	r.save(oneByOne).misses("could not be judged").sees("Not yet.")
	if got := r.env.Progress.State().Exercises["fetch-all"].Attempts; got != 1 {
		t.Errorf("%d attempts; want the one that was judged", got)
	}
}

func TestReset(t *testing.T) {
	f := newFakes(t)
	r := usual(t, f).save(oneByOne).press("R").sees("Start over?", "y yes, n no")
	if !r.w.Holds(kittest.Key("esc")) || !r.w.Holds(kittest.Key("q")) {
		t.Error("esc and q leave instead of answering")
	}
	r.press("esc").misses("Start over?").press("R", "x", "n")
	if text, _ := os.ReadFile(r.w.path); string(text) != oneByOne {
		t.Fatal("the file was reset without a yes")
	}
	r.press("R", "y")
	if text, _ := os.ReadFile(r.w.path); string(text) != exercise().Starter {
		t.Fatalf("the file holds %q", text)
	}
	kept, _ := filepath.Glob(filepath.Join(f.dir, "fetch-all", ".earlier", "*.py"))
	if len(kept) != 1 || len(r.said) != 1 || !strings.Contains(r.said[0].Text, "fetch_all-1.py") {
		t.Errorf("kept %v, said %v", kept, r.said)
	}
	judged := len(f.judged)
	r.told(watch.Changed).tick().misses("Not yet.")
	if len(f.judged) != judged {
		t.Error("the starter that was put back is judged")
	}
}

func TestEditor(t *testing.T) {
	f := newFakes(t)
	f.env["EDITOR"] = "nano"
	f.lost["nano"] = true
	r := usual(t, f).press("e").sees("There is no program nano, which EDITOR names.", "press i to edit the file here")
	f.env["VISUAL"] = `"/opt/My Editor/code" -w`
	f.editor = func(path string) error { return os.WriteFile(path, []byte(gathered), 0o644) }
	r.press("e").misses("There is no program").sees("Passed.")
	if want := [][]string{{"/bin//opt/My Editor/code", "-w", r.w.path}}; len(f.ran) != 1 || !slices.Equal(f.ran[0], want[0]) {
		t.Errorf("ran %q", f.ran)
	}
	f.editor = func(string) error { return errors.New("fork/exec: permission denied") }
	r.press("e").sees("The editor could not be started: fork/exec: permission denied.")
}

func TestTimelineIsStepped(t *testing.T) {
	r := usual(t, newFakes(t)).press("t").misses("of virtual time") // nothing ran yet
	r.save(oneByOne).press("t").sees("3 s of virtual time", "Yours took 3 s")
	r.press("home").sees("0 s of virtual time")
	r.press("right", "right", "right", "right", "right", "right", "right", "right", "j", "j", "j").sees("fetch url1")
	now := r.w.picture.head.Now
	r.press("left")
	if r.w.picture.head.Now >= now {
		t.Errorf("a step back from %d is at %d", now, r.w.picture.head.Now)
	}
	r.press("end", "t").misses("of virtual time")
	if r.w.picture.end() < 3_000_000 {
		t.Errorf("the end is at %d", r.w.picture.end())
	}
}

// TestTimelineIsZoomed: a part of the time is seen, and the moment stays within it.
func TestTimelineIsZoomed(t *testing.T) {
	r := usual(t, newFakes(t)).save(oneByOne).press("t")
	p := &r.w.picture
	if r.w.keys.zoom.Out.Enabled() || !r.w.keys.zoom.In.Enabled() {
		t.Error("of all of the time one can only go closer")
	}
	if r.press("z", "z"); p.window.To != p.end() || p.window.From <= p.end()/2 {
		t.Errorf("zoomed in at the end: %v of %d", p.window, p.end())
	}
	if r.press("home"); p.window.From != 0 || p.window.Whole() {
		t.Errorf("the window doesn't follow to the start: %v", p.window)
	}
	if r.press(">"); p.window.From == 0 {
		t.Errorf("it doesn't move aside: %v", p.window)
	}
	if r.press("j", "Z"); p.window.Whole() {
		t.Errorf("a lane is not all of the time: %v", p.window)
	}
	if r.press("a"); !p.window.Whole() {
		t.Errorf("all of it: %v", p.window)
	}
}

// TestTimelineIsMarked: a mark is set at a moment, seen on the axis, gone to, and gone
// with the next run.
func TestTimelineIsMarked(t *testing.T) {
	r := usual(t, newFakes(t)).save(oneByOne).press("t", "home", "m")
	p := &r.w.picture
	if len(p.marks) != 1 || p.marks[0] != 0 {
		t.Fatalf("marks at %v", p.marks)
	}
	if r.press("end", "1"); p.head.Now != 0 {
		t.Errorf("mark 1 is at %d", p.head.Now)
	}
	if r.press("end", "\""); p.head.Now != 0 {
		t.Errorf("the mark before is at %d", p.head.Now)
	}
	if r.press("m"); len(p.marks) != 0 || r.w.keys.marks.MarkOn.Enabled() {
		t.Errorf("marks at %v", p.marks)
	}
}

func TestOutput(t *testing.T) {
	r := usual(t, newFakes(t)).save(oneByOne).press("p").sees("Your program printed:", "hi")
	if strings.Contains(r.w.View(), "\x1b[2J") {
		t.Error("the learner's escape sequences reach the terminal")
	}
}

func TestTroubles(t *testing.T) {
	f := newFakes(t)
	f.prepare = errReadOnly
	usual(t, f).sees("Could not make the folder", "--dir")
	f = newFakes(t)
	f.engine = errors.New("there is no Python for this system: name one with --python")
	r := usual(t, f).save(oneByOne).sees("There is no Python for this system", "lesswait doctor")
	if got := r.env.Progress.State().Exercises["fetch-all"].Attempts; got != 0 {
		t.Errorf("%d attempts where nothing was judged", got)
	}
	f.engine = nil
	r.press("enter").sees("Not yet.").misses("There is no Python")
	f = newFakes(t)
	f.taken = true
	usual(t, f).sees("open in another lesswait as well")
}

// TestRightOneFails: without it the learner's own run is shown alone, and it is
// tried again.
func TestRightOneFails(t *testing.T) {
	f := newFakes(t)
	r := usual(t, f)
	of := check.Case{Check: 1, Run: 2}
	r.w.picture.ask(of)
	r.save(oneByOne).sees("Yours took 3 s, with 3 waits in a row.").misses("a right one")
	r.w.onCompared(compared{of: of, err: check.ErrEngine})
	r.press("enter").sees("a right one")
}

func TestClaims(t *testing.T) {
	dir := t.TempDir()
	release, taken := ClaimIn(dir)("fetch-all")
	if taken {
		t.Fatal("taken from the start")
	}
	if _, taken := ClaimIn(dir)("fetch-all"); !taken {
		t.Error("a second lesswait is not noticed")
	}
	if _, taken := ClaimIn(dir)("other"); taken {
		t.Error("another exercise counts as taken")
	}
	release()
	if _, taken := ClaimIn(dir)("fetch-all"); taken {
		t.Error("still taken after its release")
	}
	if _, taken := ClaimIn(filepath.Join(dir, "missing"))("x"); taken {
		t.Error("what can't be locked counts as taken")
	}
}

func TestLeaveStopsEverything(t *testing.T) {
	r := usual(t, newFakes(t))
	late := r.w.check([]byte(oneByOne), r.w.lifeID)
	r.w.Leave()
	r.run(late)
	if r.w.verdict != nil || r.w.run.Running() {
		t.Error("a check outlives its screen")
	}
	released := r.f.left
	r.w.life.Start(r.env)
	slow := prepare(t.Context(), r.w.deps, r.w.ex, r.w.lifeID)
	r.w.Leave()
	r.run(slow)
	if r.f.left != released+1 {
		t.Error("an exercise that was claimed too late stays claimed")
	}
	var _ kit.Screen = r.w
	var _ kit.Leaver = r.w
	var _ kit.Holder = r.w
	var _ kit.Status = r.w
	var _ kit.Typist = r.w
}

// TestTheVirtualClockIsExplained: beside the first time of a verdict, and in the
// help.
func TestTheVirtualClockIsExplained(t *testing.T) {
	r := open(t, newFakes(t), theme.Options{}, 80, 60).save(oneByOne)
	r.sees("It took 3 s on the virtual clock; 1 s is possible. " + check.VirtualClock)
	if notes := r.w.Keys().Notes; len(notes) != 1 || !strings.Contains(notes[0], check.VirtualClock) {
		t.Errorf("the help has %q", notes)
	}
}

// TestTheSameCase: the right run beside a failed one is that of the same case,
// and each case is run once.
func TestTheSameCase(t *testing.T) {
	f := newFakes(t)
	r := usual(t, f).save(oneByOne).sees("a right one")
	if want := (check.Case{Check: 1, Run: 2}); len(f.cases) != 1 || f.cases[0] != want {
		t.Fatalf("the right run was asked for in %v, want %v", f.cases, want)
	}
	r.save(oneByOne + "# again\n")
	if len(f.cases) != 1 {
		t.Errorf("the right run was asked for again: %v", f.cases)
	}
	r.save(gathered)
	if len(f.cases) != 2 || f.cases[1] != (check.Case{}) {
		t.Errorf("beside a pass the right run was asked for in %v", f.cases)
	}
}

// TestTheSaveBefore: c puts the run of the save before in the place of the right
// one, and says what has changed.
func TestTheSaveBefore(t *testing.T) {
	r := usual(t, newFakes(t)).save(oneByOne).press("t")
	if r.w.keys.Beside.Enabled() {
		t.Error("there is no save before the first")
	}
	r.save(gathered).press("t", "c").sees("the save before", "Yours took 1 s, with up to 3 waits at once; the save before took 3 s")
	r.press("c").sees("a right one").misses("the save before")
	r.press("enter", "t")
	if !r.w.keys.Beside.Enabled() {
		t.Error("what is checked once more takes the place of the save before")
	}
}

// TestOtherViews: o goes through the views that have something to show of a run.
func TestOtherViews(t *testing.T) {
	r := usual(t, newFakes(t)).save(oneByOne).press("t").sees("fetch url1")
	var seen []string
	for range 10 {
		seen = append(seen, r.w.picture.viewed().Name)
		r.press("o", "home", "right", "j", "k", "left", "end")
	}
	if seen[0] != course.ViewRace || !slices.Contains(seen, course.ViewEventLoop) || !slices.Contains(seen[1:], course.ViewRace) {
		t.Errorf("o went through %v", seen)
	}
}

// TestWideCode: what does not fit can be scrolled to, and a column takes what the
// other one does not need.
func TestWideCode(t *testing.T) {
	wide := "    # " + strings.Repeat("x", 90) + " end"
	for _, width := range []int{80, 120, 160} {
		r := open(t, newFakes(t), theme.Options{}, width, 40).save(gathered + wide + "\n").press("s")
		for range 20 {
			if !r.w.keys.Aside.Enabled() {
				break
			}
			r.press(">")
		}
		r.sees("xx end")
		for range 20 {
			r.press("<")
		}
		r.sees("# xxx")
	}
	r := open(t, newFakes(t), theme.Options{}, 160, 40).save(gathered).press("s")
	if r.w.keys.Aside.Enabled() {
		t.Error("nothing is hidden, and it can be scrolled")
	}
}

// TestTheKeyOfAPaneNamesWhereItLeads: to the pane, and from there back.
func TestTheKeyOfAPaneNamesWhereItLeads(t *testing.T) {
	r := open(t, newFakes(t), theme.Options{}, 80, 24).save(oneByOne)
	for _, want := range []string{"task", "verdict", "task"} { // a verdict is shown when it comes
		if got := r.w.keys.Verdict.Help().Desc; got != want {
			t.Errorf("v leads to the %s, want the %s", got, want)
		}
		r.press("v")
		if got := strings.ToLower(r.w.pane.String()); got != want {
			t.Errorf("v led to the %s, want the %s", got, want)
		}
	}
}
