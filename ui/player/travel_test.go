package player

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

// replayed opens the race, runs it and stands at its end.
func replayed(t *testing.T, f *fakes) *driver {
	t.Helper()
	return usual(t, f).press("2").tick(frameStep)
}

// blocked is a recording in which a report holds the event loop.
func blocked(t *testing.T) *driver {
	t.Helper()
	return replayed(t, &fakes{events: tracetest.Blocked()})
}

func TestStepsByRoundsAndByLane(t *testing.T) {
	r := replayed(t, &fakes{events: tracetest.Recorded("turns")}).press("home")
	all := r.stops("right")
	for _, keys := range [][2]string{{"L", "H"}, {"shift+right", "shift+left"}, {".", ","}} {
		some := r.press("home").stops(keys[0])
		if len(some) < 3 || len(some) >= len(all) {
			t.Errorf("%s stops %d times, single steps %d times", keys[0], len(some), len(all))
		}
		if back := r.stops(keys[1]); len(back) < len(some)-1 {
			t.Errorf("%s stops %d times, %s on the way back %d times", keys[0], len(some), keys[1], len(back))
		}
	}
}

// stops presses a key until nothing moves, and returns where it stopped.
func (r *driver) stops(key string) [][2]int64 {
	var all [][2]int64
	for range 10_000 {
		before := r.p.head.Head
		if r.press(key); r.p.head.Head == before {
			return all
		}
		all = append(all, [2]int64{r.p.head.Now, int64(r.p.head.Event)})
	}
	r.t.Fatalf("%s never comes to an end", key)
	return nil
}

// In the race as well, what just happened is told at every event, though many of
// them are at one moment.
func TestEveryEventIsTold(t *testing.T) {
	r := replayed(t, &fakes{virtual: true}).press("home")
	r.sees("event 1/", "The program makes the task main")
	r.press("right").sees("event 2/").press("right").sees("event 3/")
	if r.p.head.Now != 0 {
		t.Errorf("the third event is at %d, want the beginning", r.p.head.Now)
	}
	r.press("left").sees("event 2/").press("end").misses("event ")
}

func TestRoundsOfAProgramWithoutLoop(t *testing.T) {
	r := replayed(t, &fakes{}).press("home", "L")
	if r.p.head.Now != 0 || r.p.keys.travel.RoundOn.Enabled() {
		t.Error("a sequential program has no turns of a loop to go to")
	}
}

func TestToTheNextWarning(t *testing.T) {
	r := blocked(t).press("home", "n")
	r.sees("report held the event loop for 200 ms in time.sleep(0.2), line 9", "Use await asyncio.sleep(0.2).")
	if r.p.head.Now != 110_000 && r.p.head.Now/1000 != 110 {
		t.Errorf("the warning is at %d, want where the block begins", r.p.head.Now)
	}
	if _, lane := r.p.lane(); lane.Fn != "report" {
		t.Errorf("%s is selected, want the lane that is at fault", lane.Label)
	}
	r.press("right").misses("Use await asyncio.sleep(0.2).\n\n ✗ A:")
	r.press("end", "n")
	if said := r.said[len(r.said)-1].Text; said != "Nothing went wrong after this moment." {
		t.Errorf("after the last one it says %q", said)
	}
	at := r.press("N").p.head.Now
	if at/1000 != 110 {
		t.Errorf("back from the end it goes to %d", at)
	}
}

func TestAMomentIsTyped(t *testing.T) {
	r := replayed(t, &fakes{}).press("g").sees("go to:", "350ms")
	if !r.p.Holds(kittest.Key("q")) || r.p.Holds(kittest.Key("ctrl+c")) {
		t.Error("while a time is typed, q is a letter, and ctrl+c is not")
	}
	r.press("1", ".", "2").sees("go to: 1.2")
	if c := r.p.Cursor(); c == nil || c.X != len(" go to: 1.2") {
		t.Errorf("the cursor is at %v", c)
	}
	r.press("enter")
	if r.p.head.Now != 1_200_000 || r.p.Cursor() != nil {
		t.Errorf("it went to %d", r.p.head.Now)
	}
	r.press("g", "s", "o", "o", "n", "enter").sees(`"soon" is no time: try 1.2 or 350ms`)
	r.press("backspace").misses("is no time")
	r.press("ctrl+u", "9", "9", "enter").sees("99 is after the end, which is 3")
	r.press("esc").misses("go to:")
	r.press("g")
	r.run(r.p.Update(tea.PasteMsg{Content: " 50%\n"}))
	r.press("enter")
	if at := r.p.head.Now; at != (r.p.race.end()+1)/2 {
		t.Errorf("half of %d is %d", r.p.race.end(), at)
	}
	r.press("g", "enter")
	if r.p.prompt.open {
		t.Error("enter on nothing does not close it")
	}
}

func TestMarksAreSetAndGoneTo(t *testing.T) {
	r := replayed(t, &fakes{}).press("g", "1", "enter", "m", "g", "2", "enter", "m", "home")
	r.sees("1", "2")
	ruler := strings.Split(ansi.Strip(r.p.View()), "\n")[1]
	if !strings.Contains(ruler, "─1─") || !strings.Contains(ruler, "─2─") {
		t.Errorf("the ruler has no marks: %s", ruler)
	}
	for _, step := range []struct {
		key string
		at  int64
	}{{"'", 1_000_000}, {"'", 2_000_000}, {"\"", 1_000_000}, {"2", 2_000_000}, {"1", 1_000_000}} {
		if r.press(step.key); r.p.head.Now != step.at {
			t.Errorf("%s goes to %d, want %d", step.key, r.p.head.Now, step.at)
		}
	}
	r.press("7", "m", "m", "m")
	if got := r.said[len(r.said)-1].Text; got != "The mark at 1.00 s is gone." {
		t.Errorf("taken away, it says %q", got)
	}
	if len(r.p.head.marks) != 1 {
		t.Errorf("marks %v are left", r.p.head.marks)
	}
}

// What a program marked itself is marked, in a recording that is loaded.
func TestMarksOfTheProgram(t *testing.T) {
	s := tracetest.NewScript("marked.py", "real").Call("K1", "", "work", "", 3)
	s.At(400_000).Return("K1", "").At(500_000).Add(trace.Event{Ev: trace.Mark, Text: "half"})
	r := replayed(t, &fakes{events: s.At(900_000).Exit(0)}).press("home", "'")
	if r.p.head.Now != 500_000 {
		t.Errorf("the mark is at %d", r.p.head.Now)
	}
}

func TestZoomAndPan(t *testing.T) {
	r := replayed(t, &fakes{}).press("g", "1", ".", "5", "enter", "z")
	r.sees("1.50 s of 3.00 s seen", "←", "→")
	w := r.p.head.window
	r.press(">")
	if moved := r.p.head.window; moved.From <= w.From || moved.To-moved.From != w.To-w.From {
		t.Errorf("later than %v is %v", w, moved)
	}
	r.press("<", "<", "<", "<", "end") // where it goes is seen
	if w = r.p.head.window; w.To < r.p.race.end() {
		t.Errorf("the end is not in %v", w)
	}
	r.press("x").misses(" seen ")
	r.press("Z").sees("s of 3.00 s seen").press("a").misses("s of 3.00 s seen")
	r.press("2") // no mark: nothing happens
	for _, msg := range []tea.MouseWheelMsg{{Button: tea.MouseWheelUp, Y: 1}, {Button: tea.MouseWheelUp, Y: 9, Mod: tea.ModCtrl}} {
		r.run(r.p.Update(msg))
	}
	if w = r.p.head.window; w.To-w.From != (r.p.race.end()/2)/2 {
		t.Errorf("two turns of the wheel show %v", w)
	}
	r.run(r.p.Update(tea.MouseWheelMsg{Button: tea.MouseWheelUp, Y: 9, Mod: tea.ModShift}))
	if r.p.head.window.From >= w.From {
		t.Errorf("aside from %v is %v", w, r.p.head.window)
	}
}

// A replay that runs out of the window takes it along.
func TestTheWindowFollows(t *testing.T) {
	r := replayed(t, &fakes{}).press("home", "z", "z", "space").tick(2e9)
	if w := r.p.head.window; w.From > r.p.head.Now || w.To < r.p.head.Now {
		t.Errorf("at %d it shows %v", r.p.head.Now, w)
	}
}

func TestOnlyALane(t *testing.T) {
	r := open(t, soloDemo(), &fakes{events: tracetest.Threads(3, true)}, theme.Options{Dark: true}, 80, 40)
	r.press("1").tick(frameStep)
	all := len(r.p.lanes())
	_, lane := r.p.lane()
	r.press("s").sees("only " + lane.Label)
	some := r.p.lanes()
	if len(some) == 0 || len(some) >= all {
		t.Fatalf("%d of %d lanes are left", len(some), all)
	}
	if _, now := r.p.lane(); now != lane {
		t.Errorf("%s is selected, want %s", now.Label, lane.Label)
	}
	r.press("j", "j", "j", "j", "s").misses("only ")
	if len(r.p.lanes()) != all {
		t.Error("not all lanes are back")
	}
}

// In a recording there are many keys: none of them does two things.
func TestNoKeyDoesTwoThings(t *testing.T) {
	r := replayed(t, &fakes{events: tracetest.Blocked()}).press("g", "0", ".", "1", "enter", "m", "z", "s")
	does := map[string]string{}
	for _, group := range r.p.Keys().Groups {
		for _, b := range group.Keys {
			for _, name := range b.Keys() {
				if other := does[name]; b.Enabled() && other != "" && other != b.Help().Desc {
					t.Errorf("%s does two things: %s, and %s", name, other, b.Help().Desc)
				} else if b.Enabled() {
					does[name] = b.Help().Desc
				}
			}
		}
	}
	if len(does) < 40 {
		t.Errorf("only %d keys", len(does))
	}
}

// TestDivider: the line between question and code is dragged.
func TestDivider(t *testing.T) {
	r := open(t, raceDemo(), &fakes{}, theme.Options{NoColor: true}, 120, 30)
	from := r.p.between.At()
	for _, msg := range []tea.Msg{
		tea.MouseClickMsg{X: from, Y: 5, Button: tea.MouseLeft}, tea.MouseMotionMsg{X: 80, Y: 6, Button: tea.MouseLeft},
		tea.MouseReleaseMsg{X: 80, Y: 6, Button: tea.MouseLeft},
	} {
		r.run(r.p.Update(msg))
	}
	if got := r.p.between.At(); from < 0 || got != 80 {
		t.Errorf("the line was at %d and is at %d", from, got)
	}
}
