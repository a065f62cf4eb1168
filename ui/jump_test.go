package ui

import (
	"strings"
	"testing"

	"lesswait/ui/kit"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

// lookFor types letters where things are looked for.
func (d *driver) lookFor(letters string) *driver {
	d.press("ctrl+k")
	for _, letter := range strings.Split(letters, "") {
		d.press(map[string]string{" ": "space"}[letter] + strings.TrimSpace(letter))
	}
	return d
}

// TestJump goes from a demo to an exercise, back to where it began, and to what
// is open already.
func TestJump(t *testing.T) {
	d := open(t, place(kit.Demo, "d1"), theme.Options{NoColor: true}, 80, 24)
	d.press("ctrl+k").at(place(kit.Find, ""))
	d.press("esc").at(place(kit.Demo, "d1"))
	d.lookFor("e02").press("enter").at(place(kit.Exercise, "fetch-all"))
	d.press("esc").at(place(kit.Demo, "d1"))
	player := d.app.top().screen.(*stub)
	if d.lookFor("the problem").press("enter").at(place(kit.Lesson, "the-problem")); player.left != 1 {
		t.Error("the page above the one that was gone back to is not closed")
	}
	d.press("esc").at(place(kit.Home, ""))
}

// TestJumpIsAskedForEverywhere: also of a screen that holds every key.
func TestJumpIsAskedForEverywhere(t *testing.T) {
	d := drive(t, Deps{Theme: theme.Options{NoColor: true}, Start: place(kit.Exercise, "fetch-all"), Workbench: desks(t)}, 80, 24)
	d.press("i", "x").lookFor("glo").press("esc").at(place(kit.Exercise, "fetch-all"))
	if d.lookFor("d1").press("enter", "esc").at(place(kit.Exercise, "fetch-all")); !strings.Contains(d.app.frame(), "not saved") {
		t.Error("the editor is closed, or empty")
	}
}

// TestJumpLeadsToTheLine: what was found is seen, also in a note, and below a
// demo that nobody has predicted.
func TestJumpLeadsToTheLine(t *testing.T) {
	d := open(t, place(kit.Home, ""), theme.Options{NoColor: true}, 60, 14)
	d.lookFor("databases people").press("enter").at(place(kit.Lesson, "the-problem"))
	if frame := kittest.Plain(d.app.frame()); !strings.Contains(frame, "Disks, databases") {
		t.Errorf("seen is\n%s", frame)
	}
	d.lookFor("collect").press("tab", "enter")
	if frame := kittest.Plain(d.app.frame()); !strings.Contains(frame, "collect: the list") {
		t.Errorf("seen is\n%s", frame)
	}
}

// TestWhatWasFoundIsRemembered: it is there again, to be typed over.
func TestWhatWasFoundIsRemembered(t *testing.T) {
	d := open(t, place(kit.Home, ""), theme.Options{NoColor: true}, 80, 24)
	d.lookFor("race").press("enter").at(place(kit.Demo, "d2"))
	if d.press("ctrl+k"); !strings.Contains(d.app.frame(), "Find race") {
		t.Errorf("seen is\n%s", d.app.frame())
	}
	if d.press("p", "1", "enter").at(place(kit.Parsons, "p1")); d.app.sought != "p1" {
		t.Errorf("looked for %q last", d.app.sought)
	}
}
