package theme

// Symbols are the glyphs of pictures and of the chrome. Each is one cell wide
// in both sets, so that a layout does not change with the set.
type Symbols struct {
	Ran, Brief, Ready, Waiting, Queued, Frozen, Thread string
	Done, Failed, Cancelled                            string

	Rule, Bar, Pipe     string // a horizontal rule, the bar of a card, a thin vertical line
	Pointer, Crumb, Dot string // the selected row, between breadcrumbs, between facts
	Open, Closed, Begun string // a fold that is open or closed, something begun
	Full, Empty         string // a progress bar
	Dash, Bullet        string
	Above, Below        string // more of a page than is seen
	Before, After       string // more of a line than is seen
	Play, Pen           string // a demo, an exercise
}

func unicodeSymbols() Symbols {
	return Symbols{
		Ran: "█", Brief: "▄", Ready: "▒", Waiting: "─", Queued: "·", Frozen: "╳", Thread: "▓",
		Done: "✓", Failed: "✗", Cancelled: "⊘",
		Rule: "─", Bar: "▌", Pipe: "│", Pointer: "›", Crumb: "›", Dot: "·",
		Open: "▾", Closed: "▸", Begun: "•", Full: "━", Empty: "─",
		Dash: "–", Bullet: "•", Above: "↑", Below: "↓",
		Before: "‹", After: "›", Play: "▶", Pen: "✎",
	}
}

func asciiSymbols() Symbols {
	return Symbols{
		Ran: "#", Brief: "+", Ready: "=", Waiting: "-", Queued: ".", Frozen: "X", Thread: "%",
		Done: "v", Failed: "!", Cancelled: "~",
		Rule: "-", Bar: ">", Pipe: "|", Pointer: ">", Crumb: ">", Dot: "-",
		Open: "v", Closed: ">", Begun: "o", Full: "#", Empty: "-",
		Dash: "-", Bullet: "*", Above: "^", Below: "v",
		Before: "<", After: ">", Play: ">", Pen: "/",
	}
}
