package ui

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lesswait/ui/kit"
)

// ownKeys are keys of the learner's, and the presses that they stand for.
type ownKeys map[string]tea.KeyPressMsg

func newOwnKeys(names map[string]string) ownKeys {
	own := ownKeys{}
	for name, meant := range names {
		own[pressOf(name).String()] = pressOf(meant)
	}
	return own
}

// meant is the press that a press stands for. Where text is typed, what writes
// a letter writes that letter.
func (own ownKeys) meant(msg tea.KeyPressMsg, typing bool) tea.KeyPressMsg {
	meant, ok := own[msg.String()]
	if !ok || typing && msg.Text != "" {
		return msg
	}
	return meant
}

// group is their part of the help page.
func (own ownKeys) group() kit.KeyGroup {
	group := kit.KeyGroup{Title: "Your own"}
	for _, name := range slices.Sorted(maps.Keys(own)) {
		group.Keys = append(group.Keys, kit.Bind(name, "as "+own[name].String(), name))
	}
	return group
}

// pressOf is the press of a key by its name, such as r, ctrl+r, shift+tab, f5.
func pressOf(name string) tea.KeyPressMsg {
	var press tea.KeyPressMsg
	rest := name
	for _, m := range modifiers() {
		if after, ok := strings.CutPrefix(rest, m.name+"+"); ok {
			press.Mod |= m.mod
			rest = after
		}
	}
	if code, ok := named(rest); ok {
		press.Code = code
		if name == "space" {
			press.Text = " "
		}
		return press
	}
	press.Code = []rune(rest)[0]
	if press.Mod == 0 {
		press.Text = rest
	}
	return press
}

type modifier struct {
	name string
	mod  tea.KeyMod
}

// modifiers are in the order in which a name has them.
func modifiers() []modifier {
	return []modifier{{"ctrl", tea.ModCtrl}, {"alt", tea.ModAlt}, {"shift", tea.ModShift}}
}

// named is the code of a key that has a name.
func named(name string) (rune, bool) {
	if number, ok := strings.CutPrefix(name, "f"); ok {
		if n, err := strconv.Atoi(number); err == nil {
			return tea.KeyF1 + rune(n) - 1, true
		}
	}
	code, ok := map[string]rune{
		"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
		"home": tea.KeyHome, "end": tea.KeyEnd, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
		"insert": tea.KeyInsert, "delete": tea.KeyDelete, "backspace": tea.KeyBackspace,
		"enter": tea.KeyEnter, "tab": tea.KeyTab, "space": tea.KeySpace, "esc": tea.KeyEscape,
	}[name]
	return code, ok
}
