package svg

import (
	"bytes"
	"cmp"
	"fmt"

	"lesswait/internal/trace"
	"lesswait/ui/export"
	"lesswait/ui/ink"
)

// Options say how much is drawn.
type Options struct {
	Lanes int  // at most so many rows for the lanes of a program; 0 for the usual
	Live  bool // with what a script needs to move a moment through it
	// Name tells pictures in one page apart: what their ids begin with. The page has
	// the Patterns then; "" is for a picture that is alone, and has them itself.
	Name string
}

// Picture is a drawing, and where what is in it.
type Picture struct {
	Width, Height int
	Title         string
	Rows          []Row
	Plot          Plot

	name  string // what its ids begin with
	alone bool   // no other picture is in its page

	under, body, words bytes.Buffer // the axis, what is drawn over it, all of it told
}

// Plot is where the time axis is: From..To takes the columns Left..Right.
type Plot struct {
	From, To                 int64
	Left, Right, Top, Bottom int
}

// Row is a lane in the picture.
type Row struct {
	Program int
	Line    *trace.Timeline // what the lane is of
	Lane    *trace.Lane
	Top     int
}

// The measures of the picture, in pixels.
const (
	width     = 960
	margin    = 16
	plotLeft  = 212
	plotRight = 836
	headRoom  = 56 // title and stamp
	axisRoom  = 26
	titleRoom = 26
	laneRoom  = 20
	textRoom  = 18
	gap       = 10

	labelCells = 26 // what fits left of the plot
	lanesMost  = 40
)

// ownName is what the ids of a picture begin with that is alone in its page.
const ownName = "lw"

// Draw draws a recording.
func Draw(r export.Recording, o Options) *Picture {
	from, to := r.Race.Window()
	p := &painter{
		Picture: &Picture{Width: width, Title: title(r), Plot: Plot{From: from, To: to, Left: plotLeft, Right: plotRight}},
		rec:     r, o: o,
	}
	p.name, p.alone = cmp.Or(o.Name, ownName), o.Name == ""
	if p.o.Lanes == 0 {
		p.o.Lanes = lanesMost
	}
	p.draw()
	return p.Picture
}

func title(r export.Recording) string {
	if t := ink.Clean(r.Title); t != "" {
		return t
	}
	return "A recorded run"
}

// painter draws from the top to the bottom.
type painter struct {
	*Picture
	rec  export.Recording
	o    Options
	y    int // where the next thing goes
	seen map[ink.Look]bool
}

func (p *painter) draw() {
	p.seen = map[ink.Look]bool{}
	p.heading()
	p.y += axisRoom
	p.Plot.Top = p.y
	for i := range p.rec.Race.Programs {
		p.program(i)
	}
	p.Plot.Bottom = p.y
	p.axis()
	p.legend()
	p.foot()
	p.Height = p.y + margin
}

// x is the column of a moment.
func (p Plot) x(t int64) float64 {
	return float64(p.Left) + float64(t-p.From)/float64(max(p.To-p.From, 1))*float64(p.Right-p.Left)
}

// Bytes is the picture as a file.
func (p *Picture) Bytes() []byte {
	var b bytes.Buffer
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	p.write(&b, "<style>"+Style()+"</style>\n")
	return b.Bytes()
}

// Inline is the picture as part of a page that has its Style.
func (p *Picture) Inline() string {
	var b bytes.Buffer
	p.write(&b, "")
	return b.String()
}

func (p *Picture) write(b *bytes.Buffer, style string) {
	fmt.Fprintf(b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %[1]d %[2]d" width="%[1]d" height="%[2]d" class="lesswait" role="img" aria-labelledby="%[3]s-title %[3]s-desc">`+"\n",
		p.Width, p.Height, p.name)
	fmt.Fprintf(b, "<title id=\"%[1]s-title\">%[2]s</title>\n<desc id=\"%[1]s-desc\">%[3]s</desc>\n", p.name, escape(p.Title), p.words.String())
	b.WriteString(style)
	if p.alone {
		b.WriteString(patterns)
	}
	fmt.Fprintf(b, `<rect class="paper" width="%d" height="%d" rx="8"/>`+"\n", p.Width, p.Height)
	b.Write(p.under.Bytes())
	b.Write(p.body.Bytes())
	b.WriteString("</svg>\n")
}
