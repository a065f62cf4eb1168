package ui

import (
	"fmt"
	"testing"

	"lesswait/ui/kit"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

// TestScreens compares every screen, at every look, with the file it was last
// seen and accepted as.
func TestScreens(t *testing.T) {
	scenes := []struct {
		name  string
		place kit.Place
		keys  []string
	}{
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
		{"help", kit.Place{Kind: kit.Lesson, ID: "the-problem"}, []string{"?"}},
	}
	for _, scene := range scenes {
		for _, look := range kittest.Looks() {
			name := scene.name + "-" + look.Name
			t.Run(name, func(t *testing.T) {
				d := open(t, scene.place, look.Theme, look.Width, look.Height).press(scene.keys...)
				kittest.Golden(t, name, d.app.frame())
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
