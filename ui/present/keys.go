package present

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/internal/present"
	"lesswait/ui/kit"
)

// keyMap is what the speaker can press; a clicker sends page down and page up,
// and a full stop for a black screen.
type keyMap struct {
	Next, Back, Skip, Return, First, Last key.Binding
	GoTo, Freeze, Black, Help, Quit       key.Binding
	Run, Play, Edit, Load, View           key.Binding
	Up, Down, Option, Digit, More, Fewer  key.Binding
	Erase, Rerun, Close                   key.Binding
	Code, Stop, Undo                      key.Binding
}

// optionKeys choose an option to count; those of which there is no option do what they
// do elsewhere.
const optionKeys = "abcdefgh"

func newKeyMap() keyMap {
	return keyMap{
		Next:   kit.Bind("space/→", "next", "space", "right", "pgdown", "enter", "l"),
		Back:   kit.Bind("←", "back", "left", "pgup", "h"),
		Skip:   kit.Bind("tab", "next item", "tab"),
		Return: kit.Bind("shift+tab", "item before", "shift+tab"),
		First:  kit.Bind("home", "to the start", "home"),
		Last:   kit.Bind("end", "to the end", "end"),
		GoTo:   kit.Bind("g", "go to a number or a name", "g"),
		Freeze: kit.Bind("F", "freeze what the room sees", "F"),
		Black:  kit.Bind("./b", "black", ".", "b"),
		Help:   kit.Bind("?", "help", "?", "f1"),
		Quit:   kit.Bind("q", "end", "q", "ctrl+c"),
		Run:    kit.Bind("r", "run", "r"),
		Play:   kit.Bind("p", "play the recording", "p"),
		Edit:   kit.Bind("i", "change the code", "i"),
		Code:   kit.Bind("C", "the code, one program after the other", "C", "c"),
		Stop:   kit.Bind("esc", "stop the run", "esc"),
		Undo:   kit.Bind("u", "the code as it was", "u"),
		Load:   kit.Bind("o", "judge a file of the room", "o"),
		View:   kit.Bind("v", "next view", "v"),
		Up:     kit.Bind("↑", "option above", "up", "k"),
		Down:   kit.Bind("↓", "option below", "down", "j"),
		Option: kit.Bind("a-h", "votes for this option"),
		Digit:  kit.Bind("0-9", "how many", strings.Split("0123456789", "")...),
		More:   kit.Bind("+", "one more", "+", "="),
		Fewer:  kit.Bind("-", "one fewer", "-"),
		Erase:  kit.Bind("backspace", "erase a digit", "backspace"),
		Rerun:  kit.Bind("ctrl+s", "run what was changed", "ctrl+s", "ctrl+r"),
		Close:  kit.Bind("esc", "close", "esc"),
	}
}

// enable switches keys on and off as they can be used at this step.
func (r *Room) enable() {
	k, step := &r.keys, r.s.Step()
	counts, voting := r.s.Counts()
	k.Option.SetKeys(strings.Split(optionKeys[:min(len(counts), len(optionKeys))], "")...)
	for _, b := range []*key.Binding{&k.Up, &k.Down, &k.Option, &k.Digit, &k.More, &k.Fewer, &k.Erase} {
		b.SetEnabled(voting)
	}
	runs := step.Item.Demo != nil && (step.Stage == present.Run || step.Stage == present.Reveal)
	k.Run.SetEnabled(runs)
	k.Play.SetEnabled(runs && r.deps.Recorded != nil)
	k.Edit.SetEnabled(runs)
	k.View.SetEnabled(runs && r.shown().exists())
	k.Stop.SetEnabled(r.going.Running())
	k.Undo.SetEnabled(runs && r.changed())
	k.Code.SetEnabled(len(r.code()) > 0)
	k.Load.SetEnabled(step.Stage == present.Task && r.deps.Judge != nil)
}

func (r *Room) press(msg tea.KeyPressMsg) tea.Cmd {
	r.enable()
	k := &r.keys
	switch {
	case msg.String() == "ctrl+c":
		return tea.Quit
	case r.ask != nil:
		return r.answer(msg)
	case r.editor != nil:
		return r.typeIn(msg)
	case r.help:
		r.help = false
	case key.Matches(msg, k.Option, k.Digit, k.More, k.Fewer, k.Erase, k.Up, k.Down):
		return r.pressVote(msg)
	case key.Matches(msg, k.Next):
		return r.onward()
	case key.Matches(msg, k.Back):
		return r.backward()
	case key.Matches(msg, k.Skip):
		return r.skip(1)
	case key.Matches(msg, k.Return):
		return r.skip(-1)
	case key.Matches(msg, k.First):
		return r.by(-len(r.s.Script))
	case key.Matches(msg, k.Last):
		return r.by(len(r.s.Script))
	default:
		return r.pressMore(msg)
	}
	return nil
}

// pressMore handles what does not move.
func (r *Room) pressMore(msg tea.KeyPressMsg) tea.Cmd {
	k := &r.keys
	switch {
	case key.Matches(msg, k.Quit):
		return tea.Quit
	case key.Matches(msg, k.Help):
		r.help = true
	case key.Matches(msg, k.Black):
		r.black = !r.black
	case key.Matches(msg, k.Freeze):
		r.freeze()
	case key.Matches(msg, k.GoTo):
		r.ask = newPrompt("Go to", r.goTo)
	case key.Matches(msg, k.Run):
		return r.start()
	case key.Matches(msg, k.Play):
		return r.play()
	case key.Matches(msg, k.View):
		r.nextView()
	case key.Matches(msg, k.Edit):
		r.edit()
	case key.Matches(msg, k.Code):
		r.showCode()
	case key.Matches(msg, k.Stop):
		r.stop()
	case key.Matches(msg, k.Undo):
		r.undo()
	case key.Matches(msg, k.Load):
		r.ask = newPrompt("Judge the file", r.judge)
	default:
		r.scroll.Update(msg)
	}
	return nil
}

// onward goes to the next step; a page that goes on below is turned first, and a step
// with something to run runs it.
func (r *Room) onward() tea.Cmd {
	switch step := r.s.Step(); {
	case r.pages() && !r.scroll.AtEnd():
		r.scroll.To(r.scroll.At() + max(r.scroll.Height()-2, 1))
		return nil
	case step.Stage == present.Run && !r.shown().exists() && !r.going.Running():
		return r.start()
	}
	return r.by(1)
}

// backward goes to the step before; at a page that was turned, to its top.
func (r *Room) backward() tea.Cmd {
	if r.pages() && r.scroll.At() > 0 {
		r.scroll.To(0)
		return nil
	}
	return r.by(-1)
}

// pages tells whether the step is one to be read to its end: a task, or code.
func (r *Room) pages() bool { return r.shownCode > 0 || r.s.Step().Stage == present.Task }

// Keys are for the help page.
func (r *Room) Keys() []kit.KeyGroup {
	r.enable()
	k := r.keys
	return []kit.KeyGroup{
		{Title: "The session", Keys: []key.Binding{k.Next, k.Back, k.Skip, k.Return, k.First, k.Last, k.GoTo}},
		{Title: "Votes", Keys: []key.Binding{k.Option, k.Up, k.Down, k.Digit, k.Erase, k.More, k.Fewer}},
		{Title: "Runs", Keys: []key.Binding{k.Run, k.Stop, k.Play, k.View, k.Code, k.Edit, k.Undo, k.Load}},
		{Title: "The screen", Keys: []key.Binding{k.Freeze, k.Black, k.Help, k.Quit}},
	}
}
