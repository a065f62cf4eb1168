package workbench

import (
	"strings"

	"charm.land/bubbles/v2/key"

	"lesswait/internal/check"
	"lesswait/ui/kit"
	"lesswait/ui/replay"
)

type keyMap struct {
	Edit, Write, Check, Reset, Yes, No, Later            key.Binding
	Save, Shut, Turn, Fold, Above, Below                 key.Binding // while the editor is open
	Verdict, Hint, Timeline, Output, Solutions           key.Binding
	Next, Prev                                           key.Binding
	View, Beside, Aside, Copy                            key.Binding
	Back, Forward, First, Last, LaneUp, LaneDown, Choose key.Binding

	zoom  replay.ZoomKeys
	marks replay.MarkKeys
}

func newKeyMap() keyMap {
	return keyMap{
		Edit:      kit.Bind("e", "edit", "e"),
		Write:     writeKey(false),
		Check:     kit.Bind("enter", "check", "enter", "r"),
		Reset:     kit.Bind("R", "start over", "R"),
		Yes:       kit.Bind("y", "yes, start over", "y"),
		No:        kit.Bind("n", "no, keep it", "n"),
		Later:     kit.Bind("esc", "decide later", "esc", "q"),
		Save:      kit.Bind("ctrl+s", "save and check", "ctrl+s"),
		Shut:      kit.Bind("esc", "close the editor", "esc"),
		Turn:      kit.Bind("ctrl+t", "next pane", "ctrl+t"),
		Fold:      kit.Bind("ctrl+o", "fold the pane", "ctrl+o"),
		Above:     kit.Bind("alt+↑", "the pane up", "alt+up"),
		Below:     kit.Bind("alt+↓", "the pane down", "alt+down"),
		Verdict:   kit.Bind("v", "verdict", "v"),
		Hint:      kit.Bind("h", "hint", "h"),
		Timeline:  kit.Bind("t", "timeline", "t"),
		Output:    kit.Bind("p", "output", "p"),
		Solutions: kit.Bind("s", "solutions", "s"),
		Next:      kit.Bind("tab", "next pane", "tab"),
		Prev:      kit.Bind("shift+tab", "pane before", "shift+tab"),
		Back:      kit.Bind("←", "back", "left"),
		Forward:   kit.Bind("→", "step", "right"),
		First:     kit.Bind("home", "to the start", "home", "0"),
		Last:      kit.Bind("end", "to the end", "end", "$"),
		LaneUp:    kit.Bind("↑/k", "lane above", "up", "k"),
		LaneDown:  kit.Bind("↓/j", "lane below", "down", "j"),
		View:      kit.Bind("o", "other view", "o"),
		Beside:    kit.Bind("c", "beside the save before", "c"),
		Aside:     kit.Bind("< >", "sideways", "<", ">", "shift+left", "shift+right"),
		Copy:      kit.Bind("y", "copy the code", "y"),
		Choose:    kit.Bind("←/→", "another solution", "left", "right"),

		zoom:  replay.NewZoomKeys(),
		marks: replay.NewMarkKeys(),
	}
}

// writeKey opens the built-in editor; where there is no other, by both keys.
func writeKey(alone bool) key.Binding {
	if alone {
		return kit.Bind("e", "edit here", "e", "i")
	}
	return kit.Bind("i", "edit here", "i")
}

// enable switches every key on or off as it can be used now.
func (w *Workbench) enable() {
	k := &w.keys
	asked := w.question != askNothing
	free := !asked && !w.desk.open
	stepping := free && w.pane == paneTimeline && !w.picture.empty()
	k.Edit.SetEnabled(free && !w.writesAlone())
	k.Check.SetEnabled(free && !w.gone)
	k.Reset.SetEnabled(free)
	k.Write = writeKey(w.writesAlone())
	k.Write.SetEnabled(free)
	k.Yes.SetEnabled(asked)
	k.No.SetEnabled(asked)
	k.Later.SetEnabled(asked)
	w.nameAnswers()
	w.nameToggles()
	w.enableDesk(!asked)
	k.Verdict.SetEnabled(free && (!w.wide() || w.pane != paneVerdict))
	k.Hint.SetEnabled(free && (w.hints < len(w.ex.Hints) || w.pane != paneHints) && w.open(paneHints))
	k.Timeline.SetEnabled(free && w.open(paneTimeline))
	k.Output.SetEnabled(free && w.open(paneOutput))
	k.Solutions.SetEnabled(free && w.open(paneSolutions))
	k.Next.SetEnabled(free)
	k.Prev.SetEnabled(free)
	for _, b := range []*key.Binding{&k.Back, &k.Forward, &k.First, &k.Last, &k.LaneUp, &k.LaneDown} {
		b.SetEnabled(stepping)
	}
	w.enablePicture(stepping)
	k.Choose.SetEnabled(free && w.pane == paneSolutions && len(w.others()) > 1)
	k.Copy.SetEnabled(free && w.copyable().text != "")
	k.Copy.SetHelp("y", "copy the "+w.copyable().name)
	k.Aside.SetEnabled(free && w.pane == paneSolutions && w.hidden() > 0)
}

// nameToggles says of the key of the pane that is open where it leads: back.
func (w *Workbench) nameToggles() {
	for p, b := range map[pane]*key.Binding{
		paneVerdict: &w.keys.Verdict, paneTimeline: &w.keys.Timeline,
		paneOutput: &w.keys.Output, paneSolutions: &w.keys.Solutions,
	} {
		to := p
		if w.pane == p {
			to = w.home()
		}
		b.SetHelp(b.Help().Key, strings.ToLower(to.String()))
	}
}

// Keys are for footer and help.
func (w *Workbench) Keys() kit.Keys {
	if w.desk.open && w.question == askNothing {
		return w.deskKeys()
	}
	k := w.keys
	work := []key.Binding{k.Yes, k.No, k.Later, k.Edit, k.Write, k.Check, k.Save, k.Hint, k.Reset}
	look := []key.Binding{k.Verdict, k.Timeline, k.Solutions, k.Output, k.Next, k.Prev}
	step := []key.Binding{k.View, k.Beside, k.Back, k.Forward, k.First, k.Last, k.LaneUp, k.LaneDown, k.Choose, k.Aside}
	look = append(look, k.Copy)
	page := w.scrolls[w.pane].Keys.Bindings()
	if w.pane == paneTimeline {
		page = page[2:4] // the others step and select
	}
	edit, here := k.Edit, k.Write
	if !edit.Enabled() {
		edit, here = here, edit
	}
	copying := k.Copy
	copying.SetHelp("y", "copy")
	copying.SetEnabled(copying.Enabled() && w.pane == paneSolutions) // elsewhere it is asked for seldom
	short := []key.Binding{k.Yes, k.No, k.Back, k.Forward, k.View, k.Beside, k.Choose, k.Aside, copying, edit, k.Check, k.Hint, k.Timeline,
		k.Solutions, here, k.Verdict, k.Output, k.Next, k.Reset}
	return kit.Keys{Short: short, Groups: []kit.KeyGroup{
		{Title: "Your answer", Keys: work},
		{Title: "What is seen", Keys: look},
		{Title: "The runs", Keys: step},
		{Title: "Their time", Keys: append(k.zoom.Bindings(), k.marks.Mark, k.marks.MarkOn, k.marks.MarkBack, k.marks.MarkByNo)},
		{Title: "Page", Keys: page},
	}, Notes: []string{"Your answer is checked on a virtual clock. " + check.VirtualClock}}
}
