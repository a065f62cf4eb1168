package speaker

import (
	"fmt"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/kit"
)

// wide is the width from which the notes stand beside the page.
const wide = 100

// scroll moves the page and the notes; those that are seen whole stay.
func (s *Speaker) scroll(msg tea.Msg) {
	s.page.Update(msg)
	s.notes.Update(msg)
}

// draw lays the pages out.
func (s *Speaker) draw() {
	width, rows := kit.BodySize(s.width, s.height)
	if s.help != nil {
		s.help.SetSize(width, rows)
		s.help.SetLines(kit.HelpLines(s.env.Theme, width, s.groups(), nil))
	}
	if s.view == nil {
		return
	}
	rows -= len(s.pinned())
	left := s.pageWidth()
	s.page.SetSize(left, rows)
	s.notes.SetSize(max(s.width-left-1, 0), rows)
	if s.width < wide {
		margin, measure := kit.Column(left)
		s.page.SetLines(kit.Indent(append(append(s.asked(measure), ""), s.noted(measure)...), margin))
	} else {
		margin, measure := kit.Column(left)
		s.page.SetLines(kit.Indent(s.asked(measure), margin))
		margin, measure = kit.Column(s.notes.Width())
		s.notes.SetLines(kit.Indent(s.noted(measure), margin))
	}
	if s.reveal {
		s.page.Reveal(s.from, s.to)
	}
	s.reveal = false
}

func (s *Speaker) pageWidth() int {
	if s.width < wide {
		return s.width
	}
	return s.width / 2
}

// View is the whole window.
func (s *Speaker) View() tea.View {
	v := tea.NewView(s.frame())
	v.AltScreen = true
	v.WindowTitle = "lesswait: notes"
	return v
}

func (s *Speaker) frame() string {
	switch {
	case s.width <= 0 || s.height <= 0:
		return ""
	case s.width < kit.MinWidth || s.height < kit.MinHeight:
		return kit.Fit(strings.Join(kit.Wrap("This window is too small: lesswait needs 40 columns and 12 rows.", s.width), "\n"), s.height)
	}
	t, path := s.env.Theme, []string{"Notes"}
	if s.view != nil {
		path = append(path, s.view.Title)
	}
	frame := kit.Frame(t, s.width, s.height, kit.Header(t, s.width, path, s.env.Now().Format("15:04")), s.body(), s.footer())
	return kit.Cover(frame, kit.NoticeLines(t, s.width, kit.Notice{Text: s.told, Tone: kit.Bad}))
}

func (s *Speaker) body() string {
	_, rows := kit.BodySize(s.width, s.height)
	switch {
	case s.help != nil:
		return s.help.View()
	case s.view == nil:
		return strings.Join(s.waiting(), "\n")
	}
	pinned := s.pinned()
	body := s.page.View()
	if s.width >= wide {
		body = kit.Beside(s.env.Theme, body, s.page.Width(), s.notes.View(), rows-len(pinned))
	}
	return strings.Join(append(pinned, body), "\n")
}

// waiting says that there is nothing to show yet, or any more.
func (s *Speaker) waiting() []string {
	margin, measure := kit.Column(s.width)
	lines := []string{""}
	if s.ended {
		lines = append(lines, s.env.Theme.Strong.Render("The presentation is over."))
	}
	lines = append(lines, kit.Wrap("Waiting for a presentation: it is shown here as soon as it begins.", measure)...)
	if s.trouble != "" {
		lines = append(append(lines, ""), kit.Wrap(s.env.Theme.Muted.Render(s.trouble), measure)...)
	}
	return kit.Indent(lines, margin)
}

func (s *Speaker) footer() string {
	t := s.env.Theme
	switch {
	case s.ask != nil:
		return s.ask.line(t, s.width)
	case s.help != nil:
		return kit.Footer(t, s.width, s.help.Keys.Bindings()[:2], []key.Binding{s.keys.Close})
	}
	return kit.Footer(t, s.width, s.short(), []key.Binding{s.keys.Help, s.keys.Quit})
}

// pinned are the lines that stay above the page: where we are and what comes, the
// time, and what the room's screen says.
func (s *Speaker) pinned() []string {
	t, v := s.env.Theme, s.view
	now := t.Strong.Render(fmt.Sprintf("%d/%d %s", v.At+1, v.Of, v.Stage))
	lines := pair(s.width, now, t.Muted.Render("then: "+v.Next))
	lines = append(lines, pair(s.width, t.Muted.Render(s.pace()), s.badges())...)
	notice := kit.Posted(t, s.width, kit.Notice{Text: v.Notice})
	lines = append(lines, notice[:min(len(notice), s.height/6)]...)
	if kit.BodyTop(s.height) > 1 {
		lines = append(lines, t.Faint.Render(strings.Repeat(t.Symbols.Rule, s.width)))
	}
	return lines
}

// pair puts two texts at the ends of a line, or one below the other.
func pair(width int, left, right string) []string {
	switch {
	case ansi.StringWidth(right) == 0:
		return []string{" " + kit.Cut(left, width-2)}
	case ansi.StringWidth(left)+ansi.StringWidth(right)+2 > width-2:
		return []string{" " + kit.Cut(left, width-2), " " + kit.Cut(right, width-2)}
	}
	return []string{" " + kit.Spread(left, right, width-2)}
}

// badges are what the room sees beyond the step.
func (s *Speaker) badges() string {
	t, v := s.env.Theme, s.view
	var all []string
	if v.Badge != "" {
		all = append(all, t.Accent.Render(v.Badge))
	}
	if v.Frozen {
		all = append(all, t.Frozen.Bold(true).Render("FROZEN"))
	}
	if v.Black {
		all = append(all, t.Frozen.Bold(true).Render("BLACK"))
	}
	return strings.Join(all, " ")
}

// pace tells how long it goes on, and against its plan, in minutes.
func (s *Speaker) pace() string {
	v := s.view
	gone := s.env.Now().Sub(s.begun)
	switch {
	case v.Planned <= 0:
		return fmt.Sprintf("%d min", int(gone.Minutes()))
	case v.Due < 0:
		return fmt.Sprintf("%d min of %d", int(gone.Minutes()), int(v.Planned.Minutes()))
	}
	behind := int((gone - v.Due).Round(time.Minute).Minutes())
	said := "on time"
	switch {
	case behind > 0:
		said = fmt.Sprintf("%d min behind", behind)
	case behind < 0:
		said = fmt.Sprintf("%d min ahead", -behind)
	}
	return fmt.Sprintf("%d min of %d, %s", int(gone.Minutes()), int(v.Planned.Minutes()), said)
}
