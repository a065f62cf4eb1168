package ui

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/ui/kit"
)

// keyMap is what can be pressed on every page.
type keyMap struct {
	Help, Back, Quit, Suspend, Close key.Binding
	Leave                            key.Binding // Back, as it is called at home
	Dismiss                          key.Binding // while a notice stays
	Recall                           key.Binding // while questions are due
	Words                            key.Binding // between a lesson's pages
	Find                             key.Binding // wherever one is
}

func newKeyMap(shell bool) keyMap {
	k := keyMap{
		Help:    kit.Bind("?", "help", "?", "f1"),
		Back:    kit.Bind("q/esc", "back", "q", "esc"),
		Leave:   kit.Bind("q", "quit", "q"),
		Dismiss: kit.Bind("esc", "hide notice", "esc"),
		Recall:  kit.Bind("R", "recall", "R"),
		Words:   kit.Bind("w", "glossary", "w"),
		Find:    kit.Bind("ctrl+k", "find", "ctrl+k"),
		Quit:    kit.Bind("ctrl+c", "quit at once", "ctrl+c"),
		Suspend: kit.Bind("ctrl+z", "to the shell; fg returns", "ctrl+z"),
		Close:   kit.Bind("esc", "close", "esc", "q", "?", "f1"),
	}
	k.Suspend.SetEnabled(shell)
	return k
}

// always is what the footer ends with.
func (a *App) always() []key.Binding {
	back := a.keys.Back
	if len(a.pages) == 1 {
		back = a.keys.Leave
	} else if a.keys.Dismiss.Enabled() {
		back.SetHelp("q", back.Help().Desc)
	}
	return []key.Binding{a.keys.Dismiss, a.recallKey(), a.free(a.keys.Help), a.free(back)}
}

// free is a key as far as the page on top leaves it to the root.
func (a *App) free(k key.Binding) key.Binding {
	names := slices.DeleteFunc(slices.Clone(k.Keys()), func(name string) bool { return a.held(pressOf(name)) })
	switch len(names) {
	case len(k.Keys()):
	case 0:
		k.SetEnabled(false)
	default:
		k.SetKeys(names...)
		k.SetHelp(strings.Join(names, "/"), k.Help().Desc)
	}
	return k
}

// findKey opens what finds things, from everywhere but there.
func (a *App) findKey() key.Binding {
	k := a.keys.Find
	if a.top().place.Kind == kit.Home {
		k = kit.Bind("/", k.Help().Desc, "/", "ctrl+k")
	}
	k.SetEnabled(a.top().place.Kind != kit.Find)
	return k
}

// between tells whether the learner is on a page from which to choose.
func (a *App) between() bool {
	kind := a.top().place.Kind
	return kind == kit.Home || kind == kit.Lesson
}

// wordsKey opens the glossary, where the course has one.
func (a *App) wordsKey() key.Binding {
	k := a.keys.Words
	_, ok := a.env.Course.Reference(kit.Glossary)
	k.SetEnabled(ok && a.between())
	return k
}

// recallKey opens what is due, from the pages between which a learner chooses:
// nobody is called away from an exercise.
func (a *App) recallKey() key.Binding {
	k, n := a.keys.Recall, a.due()
	k.SetEnabled(n > 0 && a.between())
	k.SetHelp(k.Help().Key, fmt.Sprintf("%s (%d)", k.Help().Desc, n))
	return k
}

// held tells whether the page on top wants the key for itself.
func (a *App) held(msg tea.KeyPressMsg) bool {
	h, ok := a.top().screen.(kit.Holder)
	return ok && h.Holds(msg)
}

func (a *App) openHelp() {
	a.help = kit.NewScroll(a.env)
	a.layHelp()
}

// layHelp makes the help page for the present size, theme and keys.
func (a *App) layHelp() {
	if a.help == nil {
		return
	}
	everywhere := append(a.always(), a.findKey(), a.wordsKey(), a.free(a.mouseKey()), a.free(a.keys.Quit), a.free(a.keys.Suspend))
	keys := a.top().screen.Keys()
	groups := append([]kit.KeyGroup{}, keys.Groups...)
	groups = append(groups, kit.KeyGroup{Title: "Everywhere", Keys: everywhere}, a.own.group())
	width, height := a.bodySize()
	a.help.SetSize(width, height)
	a.help.SetLines(kit.HelpLines(a.env.Theme, width, groups, keys.Notes))
}

func (a *App) pressHelp(msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(msg, a.keys.Quit):
		return a.quit()
	case key.Matches(msg, a.keys.Close):
		a.help = nil
	default:
		a.help.Update(msg)
	}
	return nil
}
