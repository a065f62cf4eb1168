package theme

// Palette names the colours as hex strings, the form that both Lip Gloss and
// Glamour's style sheet take. An empty string means the terminal's own colour.
// Every colour of the program is written in this file and nowhere else; they
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
	}
}
