package speaker

import (
	"errors"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"lesswait/internal/present"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

// remote stands in for the presentation: it keeps what was asked for.
type remote struct {
	t      *testing.T
	s      *Speaker
	asked  []present.Command
	broken error
	closed int
	quit   bool
}

// meet is a screen of this size that has found a presentation.
func meet(t *testing.T, o theme.Options, width, height int) *remote {
	t.Helper()
	r := &remote{t: t}
	link := Link{
		Views: make(chan present.View),
		Send: func(c present.Command) error {
			r.asked = append(r.asked, c)
			return r.broken
		},
		Close: func() error { r.closed++; return nil },
	}
	r.s = New(kittest.Env(t, o), func() (Link, error) { return link, nil })
	r.s.Update(tea.WindowSizeMsg{Width: width, Height: height})
	found := kittest.Messages(r.s.line.find())
	r.s.Update(found[0]) // the command that listens is left out: tell is what it would bring
	return r
}

func (r *remote) tell(v present.View) *remote {
	r.s.Update(viewed{r.s.line.link, v, true})
	return r
}

func (r *remote) end() *remote {
	_, cmd := r.s.Update(viewed{r.s.line.link, present.View{}, false})
	kittest.Messages(cmd)
	return r
}

func (r *remote) press(names ...string) *remote {
	for _, name := range names {
		r.send(kittest.Key(name))
	}
	return r
}

func (r *remote) send(msg tea.Msg) {
	_, cmd := r.s.Update(msg)
	for _, msg := range kittest.Messages(cmd) {
		if _, quit := msg.(tea.QuitMsg); quit {
			r.quit = true
			return
		}
		r.send(msg)
	}
}

func (r *remote) sees() string { return kittest.Plain(r.s.frame()) }

// voting is a demo in its first vote.
func voting() present.View {
	return present.View{
		At: 2, Of: 12, Item: "d2", Title: "The race", Stage: present.Vote, Next: "talk, and second vote",
		Notes:    "Start **all** of them.\n\n```python\nawait asyncio.gather(one(), two())\n```\n\n- first say what waits\n- then who",
		Question: "How long for `three`, and for thirty?", Why: "They overlap, so only the slowest counts.",
		Options: []string{"3 s and 30 s", "1 s and 1 s", "It depends on what the server at the other end has to do just then"}, Right: []int{1},
		Counts: []int{6, 9, 0}, First: []int{6, 9, 0},
		Gone: 12 * time.Minute, Planned: 90 * time.Minute, Due: 9 * time.Minute,
	}
}

func talked() present.View {
	v := voting()
	v.At, v.Stage, v.Next = 3, present.Again, "run"
	v.Counts, v.Second = []int{1, 14, 0}, []int{1, 14, 0}
	return v
}

func revealed() present.View {
	v := talked()
	v.At, v.Stage, v.Next, v.Counts = 5, present.Reveal, "question: Which comes first?", nil
	v.Badge, v.Frozen, v.Black, v.Notice = "recorded", true, true, "The live run failed: Python could not be started. p plays the recording."
	return v
}

func TestScreens(t *testing.T) {
	scenes := map[string]func(*remote){
		"waiting":  func(r *remote) { r.end(); r.s.ended = false },
		"over":     func(r *remote) { r.tell(voting()).end(); r.send(dialled{err: errors.New("no presentation is on")}) },
		"voting":   func(r *remote) { r.tell(voting()).press("b") },
		"typing":   func(r *remote) { r.tell(voting()).press("c", "3") },
		"talked":   func(r *remote) { r.tell(talked()) },
		"revealed": func(r *remote) { r.tell(revealed()) },
		"asking":   func(r *remote) { r.tell(voting()).press("g", "f", "e", "t", "c", "h") },
		"help":     func(r *remote) { r.tell(voting()).press("?") },
		"title": func(r *remote) {
			r.tell(present.View{Of: 1, Title: "The Solution", Stage: present.Title, Next: "the end", Question: "Wait once."})
		},
	}
	for name, play := range scenes {
		for _, look := range kittest.Looks() {
			file := name + "-" + look.Name
			t.Run(file, func(t *testing.T) {
				r := meet(t, look.Theme, look.Width, look.Height)
				play(r)
				fits(t, r.s.frame(), look.Width, look.Height)
				kittest.Golden(t, file, r.s.frame())
			})
		}
	}
}

func fits(t *testing.T, frame string, width, height int) {
	t.Helper()
	lines := strings.Split(frame, "\n")
	if len(lines) != height {
		t.Errorf("%d lines in a window of %d", len(lines), height)
	}
	for i, line := range lines {
		if got := ansi.StringWidth(line); got > width {
			t.Errorf("line %d has %d cells of %d: %q", i, got, width, line)
		}
	}
}

func TestEveryWindow(t *testing.T) {
	for width := 1; width < 130; width += 7 {
		for _, height := range []int{1, 5, 11, 12, 17, 18, 30} {
			r := meet(t, theme.Options{Dark: true}, width, height)
			for _, v := range []present.View{voting(), revealed()} {
				fits(t, r.tell(v).s.frame(), width, height)
			}
		}
	}
}

func TestAFileIsJudgedFromHere(t *testing.T) {
	v := revealed()
	v.Stage, v.Why, v.Question = present.Task, "", "Fetch."
	v.Code = []present.Listing{{Title: "A right answer: gather", Text: "await asyncio.gather()\n"}}
	r := meet(t, theme.Options{}, 80, 24).tell(v)
	r.press("o")
	for _, letter := range "~/ann.py" {
		r.press(string(letter))
	}
	if seen := r.sees(); !strings.Contains(seen, "Judge the file: ~/ann.py") || !strings.Contains(seen, "A right answer: gather") {
		t.Errorf("this is seen:\n%s", seen)
	}
	r.press("enter")
	if last := r.asked[len(r.asked)-1]; last.Do != present.DoJudge || last.To != "~/ann.py" {
		t.Errorf("it asks for %+v", last)
	}
}

func TestControls(t *testing.T) {
	for keys, want := range map[string]string{
		"space enter right pgdown": "next next next next",
		"left pgup backspace":      "back back back",
		"tab shift+tab":            "skip return",
		"F . b":                    "freeze black black",
		"r p esc v C c":            "run play stop view code code",
		"? r r o":                  "run",
	} {
		r := meet(t, theme.Options{}, 80, 24).tell(revealed())
		var got []string
		for _, c := range r.press(strings.Fields(keys)...).asked {
			got = append(got, c.Do)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s asks for %v, want %s", keys, got, want)
		}
	}
}

func TestNothingIsAskedForThatCanNotBeDone(t *testing.T) {
	r := meet(t, theme.Options{}, 80, 24)
	r.press("space", "g", "1", "enter", "r", "p", "a", "+")
	if r.tell(voting()).press("r", "p"); r.asked != nil {
		t.Errorf("asked for %v", r.asked)
	}
}

func TestGoTo(t *testing.T) {
	r := meet(t, theme.Options{}, 80, 24).tell(revealed())
	r.press("g", "esc", "space", "g", "enter", "g", "q", "x", "backspace", "5", "enter")
	r.press("g")
	r.send(tea.PasteMsg{Content: "fetch-all"})
	r.press("enter")
	want := []present.Command{{Do: present.DoNext}, {Do: present.DoGo, To: "q5"}, {Do: present.DoGo, To: "fetch-all"}}
	if diff := cmp.Diff(want, r.asked); diff != "" {
		t.Error(diff)
	}
}

func TestVotesAreTyped(t *testing.T) {
	r := meet(t, theme.Options{}, 80, 24).tell(voting())
	r.press("b", "1", "4", "a", "+", "+", "-", "2", "c", "1", "2", "backspace", "h")
	var got [][2]int
	for _, c := range r.asked {
		got = append(got, [2]int{c.Option, c.Votes})
	}
	want := [][2]int{{1, 1}, {1, 14}, {0, 7}, {0, 8}, {0, 7}, {0, 2}, {2, 1}, {2, 12}, {2, 1}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if r.tell(talked()); r.s.option != 0 {
		t.Errorf("in another round option %d is typed", r.s.option)
	}
}

// Commands run all at once, so that the second may only begin when the first is done.
func TestCommandsKeepTheirOrder(t *testing.T) {
	r := meet(t, theme.Options{}, 80, 24).tell(voting())
	_, first := r.s.Update(kittest.Key("1"))
	_, second := r.s.Update(kittest.Key("2"))
	if second != nil {
		t.Fatal("the second is sent beside the first")
	}
	for _, msg := range kittest.Messages(first) {
		r.send(msg)
	}
	if len(r.asked) != 2 || r.asked[1].Votes != 12 {
		t.Errorf("asked for %v", r.asked)
	}
}

func TestOutcome(t *testing.T) {
	for _, tt := range []struct {
		stage         present.Stage
		first, second []int
		want          string
	}{
		{present.Vote, nil, nil, ""},
		{present.Vote, []int{1, 4}, nil, "80 % of 5 are right: enough to move on."},
		{present.Vote, []int{21, 79}, nil, "79 % of 100 are right: let them talk to a neighbour, then vote again."},
		{present.Vote, []int{7, 3}, nil, "30 % of 10 are right: let them talk to a neighbour, then vote again."},
		{present.Vote, []int{5, 2}, nil, "29 % of 7 are right: too few to convince the others. Explain it again."},
		{present.Again, []int{3, 1}, []int{2, 2}, "50 % of 4 are right, after 25 %: say why with the answer."},
		{present.Reveal, []int{3, 1}, []int{0, 4}, "100 % of 4 are right, after 25 %."},
	} {
		v := present.View{Stage: tt.stage, First: tt.first, Second: tt.second, Right: []int{1}}
		if got := outcome(&v); got != tt.want {
			t.Errorf("%+v: %q", tt, got)
		}
	}
}

func TestPace(t *testing.T) {
	for due, want := range map[time.Duration]string{9: "3 min behind", 12: "on time", 20: "8 min ahead"} {
		v := voting()
		v.Due = due * time.Minute
		if got := meet(t, theme.Options{}, 80, 24).tell(v).sees(); !strings.Contains(got, "12 min of 90, "+want) {
			t.Errorf("%d: %s", due, got)
		}
	}
	v := voting()
	v.Due = -1
	if got := meet(t, theme.Options{}, 80, 24).tell(v).sees(); !strings.Contains(got, "12 min of 90 ") || strings.Contains(got, "ahead") || strings.Contains(got, "behind") {
		t.Error(got)
	}
	r := meet(t, theme.Options{}, 80, 24).tell(v)
	later := kittest.Now().Add(3 * time.Minute)
	r.s.env.Now = func() time.Time { return later }
	r.send(beaten{})
	if got := r.sees(); !strings.Contains(got, "15 min of 90 ") {
		t.Errorf("three minutes later: %s", got)
	}
	v.Planned = 0
	if got := meet(t, theme.Options{}, 80, 24).tell(v).sees(); !strings.Contains(got, " 12 min ") || strings.Contains(got, "12 min of") {
		t.Error(got)
	}
}

func TestWhatCanNotBeSentIsSaid(t *testing.T) {
	r := meet(t, theme.Options{}, 80, 24).tell(voting())
	r.broken = errors.New("the presentation is over")
	if got := r.press("space").sees(); !strings.Contains(got, "The presentation is over.") {
		t.Error(got)
	}
}

func TestTheEndIsSaidAndTheNextIsFound(t *testing.T) {
	r := meet(t, theme.Options{}, 80, 24).tell(voting()).end()
	if got := r.sees(); !strings.Contains(got, "The presentation is over. Waiting for a presentation") || r.closed != 1 {
		t.Errorf("%d, %s", r.closed, got)
	}
	before := r.s.line.link
	_, cmd := r.s.Update(beaten{})
	found := kittest.Messages(cmd)
	r.s.Update(found[0])
	r.s.Update(viewed{before, voting(), true}) // of a connection that is no more
	if r.s.view != nil {
		t.Error("news of the presentation before")
	}
	if got := r.tell(voting()).sees(); !strings.Contains(got, "The race") {
		t.Error(got)
	}
	if r.press("q"); !r.quit {
		t.Error("q does not quit")
	}
}
