package player

import (
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/kit"
	"lesswait/ui/replay"
)

// prompt is the line below the picture in which a moment is typed.
type prompt struct {
	open bool
	text string
	err  error // what is wrong with what was typed
	keys promptKeys
}

type promptKeys struct{ Go, Close, Erase, Clear key.Binding }

func newPrompt() prompt {
	return prompt{keys: promptKeys{
		Go:    kit.Bind("enter", "go there", "enter"),
		Close: kit.Bind("esc", "stay here", "esc"),
		Erase: kit.Bind("backspace", "erase", "backspace"),
		Clear: kit.Bind("ctrl+u", "erase all of it", "ctrl+u"),
	}}
}

func (k promptKeys) bindings() []key.Binding { return []key.Binding{k.Go, k.Close, k.Erase, k.Clear} }

// askTime begins to ask for a moment.
func (p *Player) askTime() {
	p.head.pause()
	p.prompt.open, p.prompt.text, p.prompt.err = true, "", nil
}

// longestMoment is as much as can be typed.
const longestMoment = 20

func (p *Player) pressPrompt(msg tea.KeyPressMsg) {
	ask := &p.prompt
	switch {
	case key.Matches(msg, ask.keys.Go):
		p.goTo(ask.text)
		return
	case key.Matches(msg, ask.keys.Close):
		ask.open = false
	case key.Matches(msg, ask.keys.Erase):
		_, size := utf8.DecodeLastRuneInString(ask.text)
		ask.text = ask.text[:len(ask.text)-size]
	case key.Matches(msg, ask.keys.Clear):
		ask.text = ""
	default:
		ask.typed(msg.Text)
	}
	ask.err = nil
}

// typed takes text that was typed or pasted.
func (a *prompt) typed(text string) {
	if text = kit.Printable(strings.TrimSpace(text)); ansi.StringWidth(a.text+text) <= longestMoment {
		a.text += text
	}
}

// goTo goes to the moment that was typed, or says what is wrong with it.
func (p *Player) goTo(text string) {
	if text == "" {
		p.prompt.open = false
		return
	}
	at, err := replay.Moment(text, p.race.end())
	if p.prompt.err = err; err != nil {
		return
	}
	p.prompt.open = false
	p.jump(at)
}

const promptLabel = " go to: "

// line is the prompt as it is seen.
func (p *Player) promptLine(width int) string {
	t, ask := p.env.Theme, p.prompt
	line := t.Accent.Bold(true).Render(promptLabel) + t.Strong.Render(ask.text)
	if ask.err != nil {
		line += "  " + t.Failed.Render(t.Symbols.Failed+" "+ask.err.Error())
	} else {
		line += t.Muted.Render("   1.2 or 1.2s, 350ms, 80us, 40%")
	}
	return kit.Cut(line, width)
}

// Cursor stands where a moment is typed.
func (p *Player) Cursor() *tea.Cursor {
	if !p.prompt.open || p.captionAt < 0 {
		return nil
	}
	column := ansi.StringWidth(promptLabel + p.prompt.text)
	if column >= p.width {
		return nil
	}
	return tea.NewCursor(column, p.captionAt)
}
