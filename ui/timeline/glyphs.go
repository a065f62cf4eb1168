package timeline

import "lesswait/internal/trace"

// look is how a cell of a lane looks.
type look uint8

const (
	blank look = iota
	ran
	brief
	ready
	waiting
	queued
	frozen
	guess
	thread
	blocked
	holding
	calling
	looks // how many there are
)

// glyphs are the marks of a picture.
type glyphs struct {
	cell                       [looks]string
	flags                      [trace.Lost + 1]string
	now, marker, more, dot, us string
	rule, tick, first, last    string
	between, wrong, dash       string
}

func utf8Glyphs() glyphs {
	return glyphs{
		cell: [looks]string{
			blank: " ", ran: "█", brief: "▄", ready: "▒", waiting: "─", queued: "·",
			frozen: "╳", guess: "x", thread: "▓", blocked: "━", holding: "━", calling: "┄",
		},
		flags: [trace.Lost + 1]string{trace.OK: "✓", trace.Failed: "✗", trace.Cancelled: "⊘"},
		now:   "┃", marker: "►", more: "…", dot: "·", us: "µs",
		rule: "─", tick: "┼", first: "├", last: "┤",
		between: "─", wrong: "✗", dash: "–",
	}
}

func asciiGlyphs() glyphs {
	return glyphs{
		cell: [looks]string{
			blank: " ", ran: "#", brief: "+", ready: "=", waiting: "-", queued: ".",
			frozen: "X", guess: "x", thread: "%", blocked: "_", holding: "_", calling: ":",
		},
		flags: [trace.Lost + 1]string{trace.OK: "v", trace.Failed: "!", trace.Cancelled: "~"},
		now:   "|", marker: ">", more: "..", dot: "|", us: "us",
		rule: "-", tick: "+", first: "|", last: "|",
		between: "-", wrong: "!", dash: "-",
	}
}

// meaning explains a look, in a few words and in fewer.
type meaning struct {
	look        look
	text, short string
}

// meanings of the cells, in the legend's order.
func meanings() []meaning {
	return []meaning{
		{brief, "ran briefly", "brief run"},
		{ran, "ran", "ran"},
		{waiting, "waiting", "waiting"},
		{blocked, "waiting, holding its thread", "holds thread"},
		{holding, "holding the event loop", "holds loop"},
		{queued, "queued for a slot", "queued"},
		{ready, "ready, not its turn", "ready"},
		{frozen, "frozen: due, but the loop is busy", "frozen"},
		{guess, "perhaps frozen, it waits for a connection", "frozen?"},
		{thread, "thread work", "thread"},
		{calling, "in another call", "calling"},
	}
}

// lookOf gives the look of a span.
func lookOf(sp trace.Span) look {
	switch sp.State {
	case trace.Running:
		return ran
	case trace.Ready:
		return ready
	case trace.Waiting:
		return waiting
	case trace.Queued:
		return queued
	case trace.Frozen:
		if sp.Guess {
			return guess
		}
		return frozen
	case trace.Threaded:
		return thread
	case trace.Blocked:
		if sp.Loop {
			return holding
		}
		return blocked
	case trace.Calling:
		return calling
	}
	return blank
}
