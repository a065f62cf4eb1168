package theme

import (
	"fmt"
	"strconv"
)

// Depth is how many colours the terminal has. With fewer, the nearest of them is
// shown for each, except where that would mislead: of 256, most greys come out
// violet, and of sixteen, four different states come out red.
type Depth int

// The depths.
const (
	TrueColour Depth = iota
	Colours256
	Colours16
)

// in256 has the greys of the terminal's own ramp in the place of its own.
func (p Palette) in256() Palette {
	for _, c := range []*string{&p.Muted, &p.Faint, &p.Waiting, &p.Queued, &p.Comment} {
		*c = grey(*c)
	}
	return p
}

// grey is the nearest of the 24 greys of 256 colours: 232 is #080808, and each
// after it is lighter by ten.
func grey(hex string) string {
	var r, g, b int
	if _, err := fmt.Sscanf(hex, "#%02x%02x%02x", &r, &g, &b); err != nil {
		return hex
	}
	level := min(max(((r+g+b)/3-8+5)/10, 0), 23)
	return strconv.Itoa(232 + level)
}

// darkSixteen is for sixteen colours on a dark background, whose own shades are the
// terminal's. Dark blue and dark grey, which many can't be read in, are left out.
func darkSixteen() Palette {
	const (
		darkYellow, white, grey     = "3", "7", "8"
		red, green, yellow, magenta = "9", "10", "11", "13"
		cyan, brightWhite           = "14", "15"
	)
	return Palette{
		Accent: cyan, Muted: white, Faint: grey,
		Running: cyan, Ready: yellow, Waiting: white, Queued: white, Frozen: red,
		Thread: magenta, Done: green, Failed: red, Cancelled: darkYellow,
		Keyword: cyan, Text: green, Number: magenta, Comment: white, Decor: yellow,
		Paper: "0", Ink: brightWhite,
	}
}

// lightSixteen is the same on a light background: no bright colours.
func lightSixteen() Palette {
	const (
		black, red, green, yellow = "0", "1", "2", "3"
		blue, magenta, cyan       = "4", "5", "6"
		white, grey               = "7", "8"
	)
	return Palette{
		Accent: blue, Muted: grey, Faint: white,
		Running: blue, Ready: yellow, Waiting: grey, Queued: grey, Frozen: red,
		Thread: magenta, Done: green, Failed: red, Cancelled: cyan,
		Keyword: blue, Text: green, Number: magenta, Comment: grey, Decor: cyan,
		Paper: "15", Ink: black,
	}
}
