package cli

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/exercises"
	"lesswait/internal/course"
	"lesswait/internal/present"
	"lesswait/lessons"
	"lesswait/ui/kit/kittest"
	roomscreen "lesswait/ui/present"
	"lesswait/ui/theme"
)

// Every step of the whole course is read from the last row: whatever the letters'
// size, all that can be chosen is on the screen while the room votes, and what is right
// with the answer, without a key. What goes on below has its mark.
func TestEveryStepOfTheCourseIsSeenWhole(t *testing.T) {
	c, err := course.Open(lessons.Files, exercises.Files)
	if err != nil {
		t.Fatal(err)
	}
	var script present.Script
	for _, l := range c.Lessons {
		script.OfLesson(l)
	}
	s := present.New(script, present.State{}, kittest.Now())
	for i, step := range script { // everybody has voted for the first option
		s.At = i
		if step.Stage == present.Vote || step.Stage == present.Again {
			_ = s.Count(0, 12)
		}
	}
	s.At = 0
	room := roomscreen.New(kittest.Env(t, theme.Options{Dark: true}), roomscreen.Deps{Session: s})
	for at, step := range script {
		s.At = at
		for _, size := range [][2]int{{80, 24}, {120, 40}, {60, 20}, {200, 60}} {
			room.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			seen := ansi.Strip(room.View().Content)
			name := fmt.Sprintf("%s, %s at %dx%d", step.Item.ID, step.Stage, size[0], size[1])
			checkStep(t, name, step, seen, size[0], size[1])
		}
	}
}

func checkStep(t *testing.T, name string, step present.Step, seen string, width, height int) {
	t.Helper()
	lines := strings.Split(seen, "\n")
	if len(lines) != height {
		t.Errorf("%s: %d rows", name, len(lines))
	}
	for _, line := range lines {
		if ansi.StringWidth(line) > width {
			t.Errorf("%s: %q is too wide", name, line)
		}
	}
	words := strings.Join(strings.Fields(seen), " ")
	for i, option := range step.Item.Options() {
		first, _, _ := strings.Cut(option.Text, " ")
		head := string(rune('A'+i)) + " " + first
		asked := step.Stage == present.Question || step.Stage == present.Vote || step.Stage == present.Again
		answered := step.Stage == present.Reveal && option.Right
		if (asked || answered) && !strings.Contains(words, head) {
			t.Errorf("%s: option %s is not seen:\n%s", name, head, seen)
		}
	}
}
