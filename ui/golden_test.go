package ui

import (
	"errors"
	"fmt"
	"testing"

	"lesswait/internal/course"
	"lesswait/ui/kit"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

// TestScreens compares every screen, at every look, with the file it was last
// seen and accepted as.
func TestScreens(t *testing.T) {
	fresh := []scene{
		{"home", kit.Place{Kind: kit.Home}, []string{"down"}},
		{"reader", kit.Place{Kind: kit.Lesson, ID: "the-problem"}, nil},
		{"reader-cards", kit.Place{Kind: kit.Lesson, ID: "the-solution"}, []string{"tab"}},
		{"reader-note", kit.Place{Kind: kit.Lesson, ID: "the-problem"}, []string{"G", "tab", "enter"}},
		{"reader-ran", kit.Place{Kind: kit.Lesson, ID: "the-problem"}, []string{"c", "r"}},
		{"reader-edited", kit.Place{Kind: kit.Lesson, ID: "the-problem"}, []string{"c", "e", "#", "ctrl+s"}},
		{"reader-contents", kit.Place{Kind: kit.Lesson, ID: "the-problem"}, []string{"t", "down"}},
		{"reader-search", kit.Place{Kind: kit.Lesson, ID: "the-problem"}, []string{"/", "w", "a", "i", "t"}},
		{"quiz-asked", kit.Place{Kind: kit.Quiz, ID: "q5"}, nil},
		{"quiz-wrong", kit.Place{Kind: kit.Quiz, ID: "q5"}, []string{"1"}},
		{"quiz-right", kit.Place{Kind: kit.Quiz, ID: "q5"}, []string{"3", "2"}},
		{"parsons", kit.Place{Kind: kit.Parsons, ID: "p1"}, []string{"down", "space"}},
		{"parsons-wrong", kit.Place{Kind: kit.Parsons, ID: "p1"}, []string{"enter"}},
		{"find", kit.Place{Kind: kit.Lesson, ID: "the-problem"}, []string{"ctrl+k", "w", "a", "i", "t", "down"}},
		{"find-all", kit.Place{Kind: kit.Home}, []string{"/"}},
		{"find-nothing", kit.Place{Kind: kit.Home}, []string{"/", "q", "x", "z"}},
		{"help", kit.Place{Kind: kit.Lesson, ID: "the-problem"}, []string{"?"}},
		{"help-home", kit.Place{Kind: kit.Home}, []string{"?"}},
	}
	begun := []scene{
		{"home-begun", kit.Place{Kind: kit.Home}, nil},
		{"recall", kit.Place{Kind: kit.Recall, ID: kit.RecallDue}, nil},
		{"recall-over", kit.Place{Kind: kit.Recall, ID: kit.RecallDue}, []string{"2"}},
		{"reference", kit.Place{Kind: kit.Reference, ID: kit.Glossary}, []string{"down"}},
	}
	for _, look := range kittest.Looks() {
		for _, s := range fresh {
			s.compare(t, look, Deps{})
		}
		for _, s := range begun {
			s.compare(t, look, used(t))
		}
	}
}

// scene is a place, and what is pressed there.
type scene struct {
	name  string
	place kit.Place
	keys  []string
}

func (s scene) compare(t *testing.T, look kittest.Look, deps Deps) {
	name := s.name + "-" + look.Name
	t.Run(name, func(t *testing.T) {
		deps.Theme, deps.Start = look.Theme, s.place
		d := drive(t, deps, look.Width, look.Height).press(s.keys...)
		fits(t, d.app)
		kittest.Golden(t, name, d.app.frame())
	})
}

// used is a course with a glossary, and a learner who has got a question wrong
// that is due again.
func used(t testing.TB) Deps {
	t.Helper()
	store, c := kittest.Progress(t), kittest.Course()
	c.References = []*course.Reference{glossary()}
	if err := errors.Join(store.Answered("q5", 0, false), store.Checked("fetch-all", "")); err != nil {
		t.Fatal(err)
	}
	return Deps{Course: c, Progress: store}
}

// glossary has more words than a small window shows.
func glossary() *course.Reference {
	return &course.Reference{ID: kit.Glossary, Title: "Glossary", Summary: "The words of the field.", Markdown: `
- **await**: lets others run until what stands behind it is done.
- **coroutine**: a function that may pause, or one run of it.
- **event loop**: what runs all that is ready, and waits when nothing is.
- **gather**: starts all that it gets, and waits for all of it.
- **task**: a coroutine that the event loop runs beside others.
`}
}

// TestNotices compares what is said in the place of the footer, and above it.
func TestNotices(t *testing.T) {
	const text = "Your progress could not be saved: no space left on device. Nothing is lost yet."
	notices := map[string]kit.Notice{
		"notice-good":  {Text: "The program is the lesson's again.", Tone: kit.Good},
		"notice-bad":   {Text: text, Tone: kit.Bad},
		"notice-stays": {Text: text, Tone: kit.Bad, Stays: true},
	}
	for name, notice := range notices {
		for _, look := range kittest.Looks() {
			t.Run(name+"-"+look.Name, func(t *testing.T) {
				d := open(t, kit.Place{Kind: kit.Home}, look.Theme, look.Width, look.Height)
				d.send(notice)
				fits(t, d.app)
				kittest.Golden(t, name+"-"+look.Name, d.app.frame())
			})
		}
	}
}

// TestSmallWindow: whatever the size, the message fits and says what is needed.
func TestSmallWindow(t *testing.T) {
	for _, size := range [][2]int{{39, 12}, {40, 11}, {20, 6}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			d := open(t, kit.Place{}, theme.Options{Dark: true}, size[0], size[1])
			kittest.Golden(t, fmt.Sprintf("small-%dx%d", size[0], size[1]), d.app.frame())
			fits(t, d.app)
		})
	}
}
