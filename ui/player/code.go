package player

import (
	"cmp"
	"fmt"
	"strings"

	"lesswait/internal/course"
	"lesswait/internal/trace"
	"lesswait/ui/kit"
	"lesswait/ui/timeline"
)

// programLines are all programs, as they will run.
func (p *Player) programLines() []string {
	programs, err := p.demo.WithParams(p.params.values)
	if err != nil {
		return kit.Wrap(err.Error(), p.width/2)
	}
	var out []string
	for i, program := range programs {
		letter := ""
		if len(programs) > 1 {
			letter = string(rune('A' + i))
		}
		if i > 0 || !p.folded() {
			out = append(out, "")
		}
		out = append(out, p.programTitle(letter, program))
		out = append(out, p.source.Of(p.env.Theme, program.Source)...)
	}
	return out
}

func (p *Player) programTitle(letter string, program course.Program) string {
	t := p.env.Theme
	title := t.Strong.Render(program.Title)
	if program.Title != program.File {
		title += "  " + t.Muted.Render(program.File)
	}
	if letter == "" {
		return title
	}
	return t.Accent.Bold(true).Render(letter) + "  " + title
}

// codeLines is the program of the selected lane, with the line where that lane
// is at this moment, and what it does there.
func (p *Player) codeLines(width int) []string {
	at, lane := p.lane()
	one := p.race.racers[at]
	current := 0
	if lane != nil {
		current = lane.LineAt(p.now())
	}
	if v := p.viewed(); v.Line != nil {
		current = v.Line(p.drawn())
	}
	program := p.fileOf(at, lane)
	out := append([]string{p.programTitle(one.letter, program)}, p.doingLines(one, lane, width)...)
	if p.pinned = len(out); current > 0 {
		p.revealLine(current)
	}
	if program.Source == "" {
		return append(out, p.sourceless(program.File, width)...)
	}
	for i, line := range p.source.Of(p.env.Theme, program.Source) {
		out = append(out, p.numbered(i+1, current, line))
	}
	return out
}

// codeSeen is the text of the program in the code pane, empty where that isn't
// open: before the race, where several programs may stand in it, too.
func (p *Player) codeSeen() string {
	if p.pane != paneCode || !p.raceSeen() {
		return ""
	}
	return p.fileOf(p.lane()).Source
}

// sourceless says why a program's text isn't there, and how to have it.
func (p *Player) sourceless(file string, width int) []string {
	t := p.env.Theme
	name := cmp.Or(kit.Printable(file), "this program")
	if p.deps.Recorded == nil {
		return kit.Wrap(t.Muted.Render("The text of "+name+" could not be read."), width)
	}
	said := kit.Wrap(t.Muted.Render("This recording doesn't hold the text of "+name+". Put that file beside it, or record it anew:"), width)
	return append(said, "", "  "+t.Text.Render("lesswait trace --save RUN.jsonl "+cmp.Or(kit.Printable(file), "FILE.py")))
}

// doingLines say what the lane does, what it awaits and why, in as many lines at
// every moment: the code below must not move.
func (p *Player) doingLines(one *racer, lane *trace.Lane, width int) []string {
	if lane == nil || p.stage != replaying {
		return nil
	}
	t := p.env.Theme
	text := t.Accent.Render(kit.Printable(lane.Label)) + " " + t.Text.Render(timeline.Does(one.line, lane, p.now())+".")
	if p.height < roomy {
		return []string{kit.Cut(text, width)}
	}
	return append(strings.Split(kit.Fit(strings.Join(kit.Wrap(text, width), "\n"), 2), "\n"), "")
}

func (p *Player) numbered(n, current int, line string) string {
	t := p.env.Theme
	if n == current {
		return t.Accent.Bold(true).Render(fmt.Sprintf("%s %2d", t.Symbols.Pointer, n)) + "  " + line
	}
	return t.Muted.Render(fmt.Sprintf("  %2d", n)) + "  " + line
}

// revealLine scrolls to the current line when it has moved, and not before: the
// learner may be reading elsewhere.
func (p *Player) revealLine(line int) {
	if line == p.revealed {
		return
	}
	p.revealed = line
	p.reveal = true
}
