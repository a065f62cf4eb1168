package theme

// Palette names the colours as hex strings, the form that both Lip Gloss and
// Glamour's style sheet take; where a terminal has fewer, as their numbers. An empty
// string means the terminal's own colour. Every colour of the program is written
// here and in depth.go, and nowhere else; they
// are Okabe and Ito's, told apart by colour-blind readers too.
type Palette struct {
	Accent string // what the reader should look at: one colour, used sparingly
	Muted  string // captions, keys, what is secondary
	Faint  string // rules and empty places

	Running   string
	Ready     string
	Waiting   string
	Queued    string
	Frozen    string
	Thread    string
	Done      string
	Failed    string
	Cancelled string

	Keyword string
	Text    string // a string literal
	Number  string
	Comment string
	Decor   string

	Paper, Ink string // of what is exported: a terminal has its own
}

// darkPalette is drawn on a dark background.
func darkPalette() Palette {
	const (
		sky, yellow, vermillion = "#56B4E9", "#F0E442", "#D55E00"
		purple, green, orange   = "#CC79A7", "#009E73", "#E69F00"
		grey, dim               = "#8F97A3", "#4C525C"
	)
	return Palette{
		Accent: sky, Muted: grey, Faint: dim,
		Running: sky, Ready: yellow, Waiting: grey, Queued: grey, Frozen: vermillion,
		Thread: purple, Done: green, Failed: vermillion, Cancelled: orange,
		Keyword: sky, Text: green, Number: purple, Comment: grey, Decor: orange,
		Paper: "#0F1419", Ink: "#E6E9EE",
	}
}

// lightPalette holds the same hues, darkened until they can be read on white.
func lightPalette() Palette {
	const (
		blue, ochre, vermillion = "#0072B2", "#857A00", "#B84F00"
		purple, green, orange   = "#9A4D78", "#00795A", "#9C6A00"
		grey, dim               = "#5C6470", "#B9BFC8"
	)
	return Palette{
		Accent: blue, Muted: grey, Faint: dim,
		Running: blue, Ready: ochre, Waiting: grey, Queued: grey, Frozen: vermillion,
		Thread: purple, Done: green, Failed: vermillion, Cancelled: orange,
		Keyword: blue, Text: green, Number: purple, Comment: grey, Decor: orange,
		Paper: "#FFFFFF", Ink: "#1B1F24",
	}
}

// brightPalette is for a dark background that is hard to read on: every colour
// has at least seven times the light of black, as WCAG's level AAA asks.
func brightPalette() Palette {
	const (
		cyan, yellow, red     = "#5CE1FF", "#FFFF5C", "#FF9E80"
		pink, green, orange   = "#FFA8E8", "#5CFFB0", "#FFC55C"
		white, grey, darkGrey = "#FFFFFF", "#D0D4DA", "#A8AEB8"
	)
	return Palette{
		Accent: cyan, Muted: grey, Faint: darkGrey,
		Running: cyan, Ready: yellow, Waiting: grey, Queued: grey, Frozen: red,
		Thread: pink, Done: green, Failed: red, Cancelled: orange,
		Keyword: cyan, Text: green, Number: pink, Comment: white, Decor: orange,
		Paper: "#000000", Ink: "#FFFFFF",
	}
}

// deepPalette is the same for a light background, against white.
func deepPalette() Palette {
	const (
		blue, olive, red     = "#00406B", "#4D4600", "#7A1F00"
		purple, green, brown = "#6B1F4D", "#00452F", "#5C3D00"
		black, grey, faint   = "#000000", "#333940", "#4C525A"
	)
	return Palette{
		Accent: blue, Muted: grey, Faint: faint,
		Running: blue, Ready: olive, Waiting: grey, Queued: grey, Frozen: red,
		Thread: purple, Done: green, Failed: red, Cancelled: brown,
		Keyword: blue, Text: green, Number: purple, Comment: black, Decor: brown,
		Paper: "#FFFFFF", Ink: "#000000",
	}
}
