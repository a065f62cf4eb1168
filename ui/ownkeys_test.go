package ui

import (
	"testing"

	"lesswait/ui/kit"
)

// TestOwnKeysStandForOthers: they work on every page, are named on the help
// page, and leave what they would be without the settings.
func TestOwnKeysStandForOthers(t *testing.T) {
	d := drive(t, Deps{Start: kit.Place{Kind: kit.Home}, Keys: map[string]string{"f5": "enter", "ctrl+j": "down", "ö": "?"}}, 80, 24)
	before := d.app.View().Content
	d.press("ctrl+j")
	if d.app.View().Content == before {
		t.Error("ctrl+j, which stands for down, moved nothing")
	}
	d.press("f5")
	if len(d.app.pages) != 2 {
		t.Errorf("f5, which stands for enter, led to %v", d.app.top().place)
	}
	d.press("ö")
	if d.app.help == nil {
		t.Error("ö, which stands for ?, opened no help")
	}
	if group := d.app.own.group(); len(group.Keys) != 3 || group.Keys[1].Help().Desc != "as enter" {
		t.Errorf("the help page has %v", group.Keys)
	}
}

// TestOwnKeysLeaveTypingAlone: a letter is typed as that letter, and a key that
// writes nothing is still replaced.
func TestOwnKeysLeaveTypingAlone(t *testing.T) {
	own := newOwnKeys(map[string]string{"x": "down", "ctrl+j": "down"})
	for name, want := range map[string]string{"x": "x", "ctrl+j": "down", "y": "y"} {
		if got := own.meant(pressOf(name), true).String(); got != want {
			t.Errorf("%s typed into a text is %s, want %s", name, got, want)
		}
	}
	if got := own.meant(pressOf("x"), false).String(); got != "down" {
		t.Errorf("x is %s, want down", got)
	}
}

func TestPressOfIsWhatBubbleTeaCallsIt(t *testing.T) {
	for _, name := range []string{"r", "R", "?", "ö", "space", "enter", "esc", "f1", "f12", "pgdown", "ctrl+c", "alt+x", "shift+tab", "ctrl+alt+up"} {
		if got := pressOf(name).String(); got != name {
			t.Errorf("the press of %s is called %s", name, got)
		}
	}
}
