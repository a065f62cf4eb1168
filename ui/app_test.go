package ui

import (
	"image/color"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/course"
	"lesswait/internal/progress"
	"lesswait/ui/kit"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

func place(kind kit.Kind, id string) kit.Place { return kit.Place{Kind: kind, ID: id} }

// TestPath walks from the first page to an exercise and back again.
func TestPath(t *testing.T) {
	d := drive(t, Deps{Theme: theme.Options{Dark: true}}, 80, 24)
	d.at(place(kit.Home, ""))
	d.press("enter").at(place(kit.Lesson, "the-problem"))
	d.press("tab", "enter").at(place(kit.Demo, "d1"))
	d.press("esc").at(place(kit.Lesson, "the-problem"))
	d.press("n").at(place(kit.Lesson, "the-solution"))
	d.press("tab", "enter").at(place(kit.Quiz, "q5"))
	d.press("2", "enter").at(place(kit.Lesson, "the-solution"))
	d.press("tab", "tab", "enter").at(place(kit.Exercise, "fetch-all"))
	d.press("q", "q").at(place(kit.Home, ""))
	if d.press("q"); !d.quit {
		t.Error("q at home did not quit")
	}
	if got := d.app.deps.Progress.State(); !got.Quizzes["q5"].Right {
		t.Errorf("the answer was not kept: %+v", got)
	}
}

func TestNextLessonLeavesNothingBehind(t *testing.T) {
	d := open(t, place(kit.Lesson, "the-problem"), theme.Options{}, 80, 24)
	d.press("n").at(place(kit.Lesson, "the-solution"))
	d.press("p").at(place(kit.Lesson, "the-problem"))
	d.press("q").at(place(kit.Home, ""))
}

// TestBeginsWhereItWasLeft: in the lesson last open; at home for whoever went home.
func TestBeginsWhereItWasLeft(t *testing.T) {
	store := kittest.Progress(t)
	d := drive(t, Deps{Progress: store}, 80, 24)
	d.press("down", "down", "down", "enter").at(place(kit.Lesson, "the-solution"))
	d.press("tab", "tab", "enter").at(place(kit.Parsons, "p1"))
	d.press("ctrl+c")

	d = drive(t, Deps{Progress: store}, 80, 24)
	d.at(place(kit.Lesson, "the-solution"))
	d.press("q", "q")
	drive(t, Deps{Progress: store}, 80, 24).at(place(kit.Home, ""))
}

func TestPositionIsRemembered(t *testing.T) {
	store := kittest.Progress(t)
	d := drive(t, Deps{Progress: store, Start: place(kit.Lesson, "the-problem")}, 60, 12)
	d.press("space", "space")
	d.press("ctrl+c")
	if at := store.State().Lessons["the-problem"].Position; at == 0 {
		t.Fatal("the position was not kept")
	}
	d = drive(t, Deps{Progress: store}, 60, 12)
	if got := ansi.Strip(d.app.frame()); strings.Contains(got, "lesson 1 of 2") {
		t.Errorf("reopened at the top:\n%s", got)
	}
	if store.State().Lessons["the-problem"].Read {
		t.Error("counts as read before its end was seen")
	}
	d.press("G", "space", "G", "q") // past the demo that nobody has predicted
	if !store.State().Lessons["the-problem"].Read {
		t.Error("not read though its end was seen")
	}
}

func TestUnknownPlace(t *testing.T) {
	d := open(t, place(kit.Lesson, "no-such"), theme.Options{}, 80, 24)
	d.at(place(kit.Home, ""))
	d.send(kit.Open{Place: place(kit.Demo, "d99")})
	d.at(place(kit.Home, ""))
	if got := ansi.Strip(d.app.frame()); !strings.Contains(got, "There is no demo d99") {
		t.Errorf("nothing was said:\n%s", got)
	}
	if d.press("down"); strings.Contains(d.app.frame(), "There is no") {
		t.Error("the notice outlived a key")
	}
}

func TestNoticeEndsOnlyItself(t *testing.T) {
	d := open(t, kit.Place{}, theme.Options{}, 80, 24)
	d.send(kit.Notice{Text: "the first"})
	first := d.app.noticeID
	d.send(kit.Notice{Text: "the second"})
	if d.send(noticeOver{first}); !strings.Contains(d.app.frame(), "the second") {
		t.Error("a later notice was ended by an earlier one")
	}
	if d.send(noticeOver{d.app.noticeID}); strings.Contains(d.app.frame(), "the second") {
		t.Error("the notice stayed")
	}
}

// TestRouting: keys reach the page on top, other messages every page that was shown.
func TestRouting(t *testing.T) {
	var made []*stub
	player := func(_ *kit.Env, x *course.Demo) kit.Screen {
		made = append(made, &stub{name: x.ID, held: "q"})
		return made[len(made)-1]
	}
	d := drive(t, Deps{}, 80, 24)
	d.app.deps.Player = player
	d.send(kit.Open{Place: place(kit.Demo, "d1")})
	d.send(kit.Open{Place: place(kit.Demo, "d2")})
	under, top := made[0], made[1]
	under.got, top.got = nil, nil

	type news struct{}
	d.send(news{})
	d.press("x", "q")
	if len(under.got) != 1 || len(top.got) != 3 {
		t.Errorf("below got %v, above %v", under.got, top.got)
	}
	d.at(place(kit.Demo, "d2"))
	d.press("esc").at(place(kit.Demo, "d1"))
	if top.left != 1 || under.left != 0 || under.inits != 1 {
		t.Errorf("closed %d, %d times; began %d times", top.left, under.left, under.inits)
	}
	if last := under.got[len(under.got)-1]; last != (kit.Saved{}) && last != (kit.Shown{}) {
		t.Errorf("the page uncovered was told %v", last)
	}
	if d.press("ctrl+c"); !d.quit || under.left != 1 {
		t.Errorf("quit %v, closed %d times", d.quit, under.left)
	}
}

func TestResizeReachesAPageWhenItIsSeen(t *testing.T) {
	s := &stub{name: "s"}
	d := drive(t, Deps{}, 80, 24)
	d.app.deps.Player = func(*kit.Env, *course.Demo) kit.Screen { return s }
	d.send(kit.Open{Place: place(kit.Demo, "d1")})
	d.send(kit.Open{Place: place(kit.Quiz, "q5")})
	d.send(tea.WindowSizeMsg{Width: 100, Height: 30})
	if s.width != 80 {
		t.Error("a page was laid out while it was covered")
	}
	if d.press("esc"); s.width != 100 || s.height != 26 {
		t.Errorf("uncovered at %dx%d", s.width, s.height)
	}
	d.send(tea.WindowSizeMsg{Width: 100, Height: 14})
	if s.height != 12 {
		t.Errorf("a low window leaves %d lines", s.height)
	}
}

func TestHelp(t *testing.T) {
	d := open(t, place(kit.Lesson, "the-solution"), theme.Options{}, 80, 40).press("?")
	got := ansi.Strip(d.app.frame())
	for _, want := range []string{"Activities", "next activity", "Everywhere", "ctrl+c", "esc close"} {
		if !strings.Contains(got, want) {
			t.Errorf("help has no %q:\n%s", want, got)
		}
	}
	if strings.Contains(got, "next lesson") {
		t.Error("help offers a lesson after the last")
	}
	d.press("enter").at(place(kit.Lesson, "the-solution"))
	if d.press("q"); d.app.help != nil {
		t.Error("q did not close help")
	}
	d.at(place(kit.Lesson, "the-solution"))
	if d.press("?", "ctrl+c"); !d.quit {
		t.Error("ctrl+c did not quit")
	}
}

func TestBackgroundMakesTheThemeAnew(t *testing.T) {
	d := open(t, place(kit.Lesson, "the-problem"), theme.Options{Dark: true}, 80, 24)
	dark := d.app.frame()
	d.send(tea.BackgroundColorMsg{Color: color.White})
	light := d.app.frame()
	if dark == light || ansi.Strip(dark) != ansi.Strip(light) {
		t.Error("a white background did not change the colours alone")
	}
	if d.send(tea.BackgroundColorMsg{Color: color.Black}); d.app.frame() != dark {
		t.Error("a black one did not change them back")
	}
}

func TestNoColourAsksNothing(t *testing.T) {
	d := open(t, kit.Place{}, theme.Options{Dark: true, NoColor: true}, 80, 24)
	for _, msg := range d.seen {
		if _, ok := msg.(tea.ColorProfileMsg); ok || msg == tea.RequestBackgroundColor() {
			t.Errorf("asked for colours: %#v", msg)
		}
	}
}

func TestASCIIFrame(t *testing.T) {
	for _, p := range []kit.Place{{Kind: kit.Home}, place(kit.Lesson, "the-solution"), place(kit.Parsons, "p1")} {
		plain := open(t, p, theme.Options{ASCII: true}, 80, 24).press("enter").app.frame()
		if !isASCII(plain) {
			t.Errorf("%v is not ASCII: %q", p, plain)
		}
	}
	for in, want := range map[string]string{"— “a”…": "- \"a\".", "日本": "????", "→": ">", "plain": "plain", "runs until it…": "runs until i..", "(…)": "(.)", "1…9": "1.9", "is\x1b[m…": "is\x1b[m."} {
		if got := ascii(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
	if a, b := len([]rune(fancy)), len(simple); a != b {
		t.Errorf("%d characters have %d stand-ins", a, b)
	}
}

func TestSmallWindowTakesOnlyLeaving(t *testing.T) {
	d := open(t, place(kit.Lesson, "the-problem"), theme.Options{}, 80, 24)
	d.send(tea.WindowSizeMsg{Width: 30, Height: 8})
	d.press("n", "enter", "?").at(place(kit.Lesson, "the-problem"))
	if d.app.help != nil {
		t.Error("help opened where nothing is seen")
	}
	for width := range 45 {
		for height := range 14 {
			d.send(tea.WindowSizeMsg{Width: width, Height: height})
			fits(t, d.app)
		}
	}
	d.send(tea.WindowSizeMsg{Width: 30, Height: 8})
	if d.press("q"); !d.quit {
		t.Error("q did not leave")
	}
}

func TestStartsWithoutASize(t *testing.T) {
	d := open(t, place(kit.Lesson, "the-problem"), theme.Options{}, 0, 0)
	if got := d.app.View().Content; got != "" {
		t.Errorf("drew %q in no window", got)
	}
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	if !strings.Contains(d.app.frame(), "Problem") {
		t.Error("nothing was drawn once the size was known")
	}
}

func TestUnsavedProgressIsSaid(t *testing.T) {
	store, err := progress.Open("/dev/null/nowhere")
	if store == nil {
		t.Fatal(err)
	}
	d := drive(t, Deps{Progress: store, Start: place(kit.Quiz, "q5")}, 80, 24).press("2")
	if got := ansi.Strip(d.app.frame()); !strings.Contains(got, "Progress is not saved") {
		t.Errorf("nothing was said:\n%s", got)
	}
	if got := ansi.Strip(d.app.top().screen.View()); !strings.Contains(got, "✓ 2") {
		t.Errorf("and the answer isn't seen:\n%s", got)
	}
}

// TestStayingNotice: what must not be missed is whole, and stays until it is
// dismissed or its page is left; meanwhile the page has the room above it.
func TestStayingNotice(t *testing.T) {
	text := "Progress was put aside as " + strings.Repeat("/long", 20) + "; it begins anew."
	begin := func() *driver {
		return drive(t, Deps{Notice: text, Start: place(kit.Lesson, "the-problem")}, 60, 24)
	}
	shown := func(d *driver) bool { return strings.Contains(d.app.frame(), "anew.") }
	d := begin()
	whole := d.app.top().height
	if d.press("down", "up", "space"); !shown(d) {
		t.Fatalf("it is not whole, or gone after other keys:\n%s", ansi.Strip(d.app.frame()))
	}
	if got := ansi.Strip(d.app.frame()); !strings.Contains(got, "esc hide notice") || strings.Count(got, "\n") != 23 {
		t.Errorf("the footer does not say how it goes, or the frame has another height:\n%s", got)
	}
	d.press("esc").at(place(kit.Lesson, "the-problem"))
	if shown(d) || d.app.top().height <= whole {
		t.Errorf("esc did not hide it, or gave the page no room: %d rows of %d", d.app.top().height, whole)
	}
	if d.press("esc").at(place(kit.Home, "")); shown(d) {
		t.Error("it is back")
	}
	d = begin()
	if d.press("q").at(place(kit.Home, "")); shown(d) {
		t.Error("it outlived its page")
	}
	d.send(kit.Notice{Text: text, Stays: true})
	d.send(noticeOver{d.app.noticeID})
	if !shown(d) {
		t.Error("a later one does not stay")
	}
}

// TestWhatWasWrongIsRecalled gets a question wrong, does something else, and is
// asked again.
func TestWhatWasWrongIsRecalled(t *testing.T) {
	store := kittest.Progress(t)
	d := drive(t, Deps{Progress: store}, 100, 30)
	d.press("R").at(place(kit.Home, "")) // nothing is due
	if err := store.Answered("q5", 0, false); err != nil {
		t.Fatal(err)
	}
	if frame := ansi.Strip(d.app.frame()); strings.Contains(frame, "recall") {
		t.Errorf("recalled at once:\n%s", frame)
	}
	if err := store.Checked("fetch-all", ""); err != nil {
		t.Fatal(err)
	}
	d.send(kit.Saved{})
	if frame := ansi.Strip(d.app.frame()); !strings.Contains(frame, "R recall (1)") || !strings.Contains(frame, "is due again") {
		t.Errorf("home says nothing of it:\n%s", frame)
	}
	d.press("R").at(place(kit.Recall, kit.RecallDue))
	d.press("2", "enter").at(place(kit.Home, ""))
	if frame := ansi.Strip(d.app.frame()); strings.Contains(frame, "recall") {
		t.Errorf("still due:\n%s", frame)
	}
}

// TestALessonEndsWithAQuestionFromBefore follows the card at the end of a
// lesson that has others before it.
func TestALessonEndsWithAQuestionFromBefore(t *testing.T) {
	store, c := kittest.Progress(t), kittest.Course()
	c.Lessons = append(c.Lessons, &course.Lesson{ID: "more", Number: 3, Title: "More", Part: "The idea",
		Steps: []course.Step{course.Text{Markdown: "More."}, course.RecallRef{Questions: 6}}})
	d := drive(t, Deps{Progress: store, Course: c, Start: place(kit.Lesson, "more")}, 100, 30)
	d.press("enter").at(kit.RecallMixed("more", 6))
	d.press("q", "tab", "enter").at(kit.RecallAfter("more"))
	d.press("2", "enter").at(place(kit.Lesson, "more"))
	if _, done := store.State().Recalled["more"]; !done {
		t.Error("it is not kept that the question was answered")
	}
}

func TestTheGlossaryIsAKeyAway(t *testing.T) {
	c := kittest.Course()
	d := drive(t, Deps{Course: c}, 80, 24)
	d.press("w").at(place(kit.Home, "")) // this course has none
	c.References = []*course.Reference{{ID: "glossary", Title: "Glossary", Markdown: "- **task**: a coroutine that runs by itself."}}
	d = drive(t, Deps{Course: c, Start: place(kit.Lesson, "the-problem")}, 80, 24)
	d.press("w").at(place(kit.Reference, "glossary"))
	if frame := ansi.Strip(d.app.frame()); !strings.Contains(frame, "task: a coroutine that runs by itself.") {
		t.Errorf("the page is\n%s", frame)
	}
	d.press("q").at(place(kit.Lesson, "the-problem"))
	d.press("q", "G", "enter").at(place(kit.Reference, "glossary"))
}
