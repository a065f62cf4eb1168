package ink

import "lesswait/internal/trace"

// Look is how a cell of a lane looks.
type Look uint8

// The looks.
const (
	Blank Look = iota
	Ran
	Brief
	Ready
	Waiting
	Queued
	Frozen
	Guess
	Thread
	Blocked
	Holding
	Calling
	looks // how many there are
)

// Glyphs are the marks of a picture, each one cell wide but for More and Micro.
type Glyphs struct {
	Cell                        [looks]string
	Upper, Lower                [looks]string // of a lane that is two rows thick
	Flags                       [trace.Lost + 1]string
	Now, Marker, More, Dot      string
	Micro                       string // the unit of a millionth of a second
	Rule, Tick, First, Last     string
	Between, Wrong, Dash, Arrow string
	Asked                       string   // where somebody was asked to stop
	Falling, Rising             string   // of lines that cross
	Branch, Twig, Trunk         string   // of a tree: one more, the last one, and past others
	Up, Down                    string   // at a moment of the lane above or below
	Held, Slot, Back            string   // a place taken, a free one, and who stands behind whom
	Levels                      []string // of a curve, from nothing to full
}

// GlyphsOf are those of UTF-8, or of plain ASCII.
func GlyphsOf(ascii bool) Glyphs {
	if ascii {
		return asciiGlyphs().thick(Glyphs{})
	}
	return utf8Glyphs().thick(halves())
}

// halves are the glyphs of a thick lane that are not those of a thin one twice: what
// held a thread is a bar of one row's thickness in the middle of the two, what waited a
// line there, and what ran briefly a stroke across both.
func halves() Glyphs {
	return Glyphs{
		Upper: [looks]string{Brief: "▌", Waiting: "▁", Blocked: "▄", Holding: "▄"},
		Lower: [looks]string{Brief: "▌", Waiting: "▔", Blocked: "▀", Holding: "▀"},
	}
}

// thick fills in the glyphs of thick lanes: a look that is a line is drawn once, what
// fills its cell twice.
func (g Glyphs) thick(given Glyphs) Glyphs {
	g.Upper, g.Lower = g.Cell, g.Cell
	for _, line := range []Look{Waiting, Queued, Calling, Guess} {
		g.Lower[line] = " "
	}
	for look := range looks {
		if given.Upper[look] != "" {
			g.Upper[look], g.Lower[look] = given.Upper[look], given.Lower[look]
		}
	}
	return g
}

func utf8Glyphs() Glyphs {
	return Glyphs{
		Cell: [looks]string{
			Blank: " ", Ran: "█", Brief: "▄", Ready: "▒", Waiting: "─", Queued: "·",
			Frozen: "╳", Guess: "x", Thread: "▓", Blocked: "━", Holding: "━", Calling: "┄",
		},
		Flags: [trace.Lost + 1]string{trace.OK: "✓", trace.Failed: "✗", trace.Cancelled: "⊘"},
		Now:   "┃", Marker: "►", More: "…", Dot: "·", Micro: "µs",
		Rule: "─", Tick: "┼", First: "├", Last: "┤",
		Between: "─", Wrong: "✗", Dash: "–", Arrow: "→", Up: "↑", Down: "↓",
		Asked: "↓", Falling: "╲", Rising: "╱", Branch: "├ ", Twig: "└ ", Trunk: "│ ",
		Held: "■", Slot: "□", Back: "←",
		Levels: []string{" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"},
	}
}

func asciiGlyphs() Glyphs {
	return Glyphs{
		Cell: [looks]string{
			Blank: " ", Ran: "#", Brief: "+", Ready: "=", Waiting: "-", Queued: ".",
			Frozen: "X", Guess: "x", Thread: "%", Blocked: "_", Holding: "_", Calling: ":",
		},
		Flags: [trace.Lost + 1]string{trace.OK: "v", trace.Failed: "!", trace.Cancelled: "~"},
		Now:   "|", Marker: ">", More: "..", Dot: "|", Micro: "us",
		Rule: "-", Tick: "+", First: "|", Last: "|",
		Between: "-", Wrong: "!", Dash: "-", Arrow: ">", Up: "^", Down: "v",
		Asked: "?", Falling: `\`, Rising: "/", Branch: "|-", Twig: "`-", Trunk: "| ",
		Held: "*", Slot: "_", Back: "<",
		Levels: []string{" ", "_", "=", "#"},
	}
}

// meaning explains a look, in a few words and in fewer.
type meaning struct {
	look        Look
	text, short string
}

// meanings of the cells, in the legend's order.
func meanings() []meaning {
	return []meaning{
		{Brief, "ran briefly", "brief run"},
		{Ran, "ran", "ran"},
		{Waiting, "waiting", "waiting"},
		{Blocked, "waiting, holding its thread", "holds thread"},
		{Holding, "holding the event loop", "holds loop"},
		{Queued, "queued for a slot", "queued"},
		{Ready, "ready, not its turn", "ready"},
		{Frozen, "frozen: due, but the loop is busy", "frozen"},
		{Guess, "perhaps frozen, it waits for a connection", "frozen?"},
		{Thread, "thread work", "thread"},
		{Calling, "in another call", "calling"},
	}
}

// Meaning explains a look, empty for one that needs no explanation.
func Meaning(l Look) string {
	for _, m := range meanings() {
		if m.look == l {
			return m.text
		}
	}
	return ""
}

// Looks are all looks that have a meaning, in the legend's order.
func Looks() []Look {
	var list []Look
	for _, m := range meanings() {
		list = append(list, m.look)
	}
	return list
}

// LookOf gives the look of a span.
func LookOf(sp trace.Span) Look {
	switch sp.State {
	case trace.Running:
		return Ran
	case trace.Ready:
		return Ready
	case trace.Waiting:
		return Waiting
	case trace.Queued:
		return Queued
	case trace.Frozen:
		if sp.Guess {
			return Guess
		}
		return Frozen
	case trace.Threaded:
		return Thread
	case trace.Blocked:
		if sp.Loop {
			return Holding
		}
		return Blocked
	case trace.Calling:
		return Calling
	}
	return Blank
}
