package speaker

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/internal/present"
	"lesswait/ui/kit"
)

// keyMap is what the speaker can press. What moves the room is what moves it on its
// own screen, too, and what clickers send.
type keyMap struct {
	Next, Back, Skip, Return, GoTo   key.Binding
	Option, Digit, Erase, More, Less key.Binding
	Run, Play, Stop, View, Code      key.Binding
	Judge, Freeze, Black             key.Binding
	Help, Quit, Close                key.Binding
}

const letters, digits = "abcdefgh", "0123456789"

func newKeyMap() keyMap {
	return keyMap{
		Next:   kit.Bind("space", "next", "space", "enter", "right", "pgdown"),
		Back:   kit.Bind("←", "back", "left", "pgup", "backspace"),
		Skip:   kit.Bind("tab", "next item", "tab"),
		Return: kit.Bind("shift+tab", "item before", "shift+tab"),
		GoTo:   kit.Bind("g", "go to a number or a name", "g", ":"),
		Option: kit.Bind("a-h", "votes for this option"),
		Digit:  kit.Bind("0-9", "how many", strings.Split(digits, "")...),
		Erase:  kit.Bind("backspace", "erase a digit", "backspace"),
		More:   kit.Bind("+", "one more", "+", "="),
		Less:   kit.Bind("-", "one fewer", "-"),
		Run:    kit.Bind("r", "run", "r"),
		Play:   kit.Bind("p", "play the recording", "p"),
		Stop:   kit.Bind("esc", "stop the run", "esc"),
		View:   kit.Bind("v", "next view", "v"),
		Code:   kit.Bind("C", "show the code, one program after the other", "C", "c"),
		Judge:  kit.Bind("o", "judge a file of the room", "o"),
		Freeze: kit.Bind("F", "freeze what the room sees", "F"),
		Black:  kit.Bind("./b", "black", ".", "b"),
		Help:   kit.Bind("?", "help", "?", "f1"),
		Quit:   kit.Bind("q", "quit", "q", "ctrl+c"),
		Close:  kit.Bind("esc", "close", "esc", "q", "?"),
	}
}

// enable switches keys on and off as they can be used now. Only the letters of
// options are taken, so that g goes elsewhere unless there are seven.
func (s *Speaker) enable() {
	k, on := &s.keys, s.view != nil
	for _, b := range []*key.Binding{&k.Next, &k.Back, &k.Skip, &k.Return, &k.GoTo, &k.Freeze, &k.Black} {
		b.SetEnabled(on)
	}
	options := 0
	if on {
		options = min(len(s.view.Counts), len(letters))
	}
	for _, b := range []*key.Binding{&k.Option, &k.Digit, &k.More, &k.Less} {
		b.SetEnabled(options > 0)
	}
	k.Erase.SetEnabled(options > 0 && s.typed)
	if options > 0 {
		k.Option.SetKeys(strings.Split(letters[:options], "")...)
		k.Option.SetHelp("a-"+letters[options-1:options], "votes for this option")
	}
	runs := on && (s.view.Stage == present.Run || s.view.Stage == present.Reveal && s.view.Badge != "")
	for _, b := range []*key.Binding{&k.Run, &k.Play, &k.Stop, &k.View} {
		b.SetEnabled(runs)
	}
	k.Code.SetEnabled(on && s.view.Stage != present.Title && s.view.Stage != present.Task)
	k.Judge.SetEnabled(on && s.view.Stage == present.Task)
}

func (s *Speaker) press(msg tea.KeyPressMsg) tea.Cmd {
	s.enable()
	s.told = ""
	switch {
	case msg.String() == "ctrl+c":
		return tea.Quit
	case s.ask != nil:
		return s.answer(msg)
	case s.help != nil:
		s.pressHelp(msg)
	case key.Matches(msg, s.keys.Option, s.keys.Digit, s.keys.More, s.keys.Less, s.keys.Erase):
		return s.pressVote(msg)
	case key.Matches(msg, s.keys.Quit):
		return tea.Quit
	case key.Matches(msg, s.keys.Help):
		s.help = kit.NewScroll(s.env)
	case key.Matches(msg, s.keys.GoTo):
		s.ask = &question{label: "Go to a number or a name", do: present.DoGo}
	case key.Matches(msg, s.keys.Judge):
		s.ask = &question{label: "Judge the file", do: present.DoJudge}
	default:
		return s.pressControl(msg)
	}
	return nil
}

// pressControl asks the presentation for something, or scrolls.
func (s *Speaker) pressControl(msg tea.KeyPressMsg) tea.Cmd {
	k := s.keys
	for _, control := range []struct {
		key key.Binding
		do  string
	}{
		{k.Next, present.DoNext}, {k.Back, present.DoBack}, {k.Skip, present.DoSkip}, {k.Return, present.DoReturn},
		{k.Run, present.DoRun}, {k.Play, present.DoPlay}, {k.Stop, present.DoStop},
		{k.View, present.DoView}, {k.Code, present.DoCode}, {k.Freeze, present.DoFreeze}, {k.Black, present.DoBlack},
	} {
		if key.Matches(msg, control.key) {
			return s.line.send(present.Command{Do: control.do})
		}
	}
	s.scroll(msg)
	return nil
}

func (s *Speaker) pressHelp(msg tea.KeyPressMsg) {
	if !s.help.Update(msg) {
		s.help = nil
	}
}

// short are the keys of the footer.
func (s *Speaker) short() []key.Binding {
	s.enable()
	k := s.keys
	return []key.Binding{k.Next, k.Option, k.Digit, k.Run, k.Judge, k.Back, k.Black, k.Freeze, k.GoTo, k.Play, k.Code}
}

// groups are the keys of the help page.
func (s *Speaker) groups() []kit.KeyGroup {
	s.enable()
	k := s.keys
	return []kit.KeyGroup{
		{Title: "The room's screen", Keys: []key.Binding{k.Next, k.Back, k.Skip, k.Return, k.GoTo, k.Freeze, k.Black}},
		{Title: "Runs", Keys: []key.Binding{k.Run, k.Stop, k.Play, k.View, k.Code, k.Judge}},
		{Title: "Votes", Keys: []key.Binding{k.Option, k.Digit, k.Erase, k.More, k.Less}},
		{Title: "This screen", Keys: append(s.page.Keys.Bindings(), k.Help, k.Quit)},
	}
}
