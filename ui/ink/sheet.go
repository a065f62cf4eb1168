package ink

import (
	"math"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Unlimited is a Height for plain output, where everything may have its row.
const Unlimited = math.MaxInt32

// Options say how a picture is drawn.
type Options struct {
	Width, Height int
	ASCII         bool // no glyphs beyond ASCII
	Bare          bool // the picture only: no table, no legend
	Poster        bool // for a room: every lane is two rows thick, so that Height counts pairs of rows
	Styles        Styles
	Map           *Map // filled with what lies where; nil where nobody points at it
}

// Sheet is a picture being drawn: rows of text, and lanes beside a time axis.
type Sheet struct {
	Options

	G     Glyphs
	Pens  *Pens
	Now   int64 // the moment shown: no lane is drawn beyond it
	Scale Scale
	Ticks []Tick
	Left  int // column where the plot begins
	NowAt int // column of the now line within the plot, -1 if none

	Marked        []int64 // moments that the ruler has numbers at
	Before, After bool    // the time goes on beyond the axis, at its beginning or its end

	Lines []string

	row   *[looks]string // the glyphs of the row that is drawn
	cells cells
	seen  [looks]bool // for the legend
}

const (
	gutter   = 2  // for the marker of the selected lane
	labelMax = 24 // wider labels are cut
	flagRoom = 12 // " ✓ at 1.00 s"
	plotMin  = 12 // below, the room for flags goes, then the labels shrink
)

// NewSheet is an empty one, without an axis.
func NewSheet(o Options, now int64) *Sheet {
	s := &Sheet{Options: o, G: GlyphsOf(o.ASCII), Pens: newPens(o.Styles), Now: now, NowAt: -1}
	s.row = &s.G.Cell
	return s
}

// Frame sets the axis of the time from..to beside labels of that width. The now
// line is drawn where it is asked for.
func (s *Sheet) Frame(label int, from, to int64, nowLine bool) {
	label = min(label, labelMax, max(s.Width/3, 4))
	room := flagRoom
	if s.Width-gutter-label-1-room < plotMin {
		room = 0
	}
	plot := s.Width - gutter - label - 1 - room
	if plot < plotMin {
		label = max(0, label-(plotMin-plot))
		plot = s.Width - gutter - label - 1
	}
	s.Left = gutter + label + 1
	s.Scale = Scale{From: from, To: to, Width: max(plot, 0)}
	s.Ticks = s.Scale.Ticks(s.G.Micro)
	s.cells = newCells(s.Scale.Width)
	s.Map.frame(s.Left, s.Scale)
	s.NowAt = -1
	if c := s.Scale.Column(s.Now); nowLine && c >= 0 && c < s.Scale.Width {
		s.NowAt = c
	}
}

// Row begins a row.
func (s *Sheet) Row() *Row { return NewRow(s.Width) }

// Put ends a row and puts it below the others.
func (s *Sheet) Put(r *Row) { s.Lines = append(s.Lines, r.Line()) }

// Write puts a row of one text, cut at its end where it is too wide.
func (s *Sheet) Write(p Pen, text string) {
	r := s.Row()
	r.Add(p, s.Shorten(text, s.Width))
	s.Put(r)
}

// Title puts what a program is called, and what is told of it beside.
func (s *Sheet) Title(letter, title, note string) {
	r := s.Row()
	r.Add(s.Pens.Title, s.Shorten(strings.TrimSpace(letter+"  "+Clean(title)), s.Width))
	if room := s.Width - r.Width - 2; note != "" && room > 8 {
		r.Add(s.Pens.Note, "  "+s.Shorten(Clean(note), room))
	}
	s.ThroughNow(r)
	s.Put(r)
}

// Tell puts a labelled row of text beside the axis, where the plot is elsewhere.
func (s *Sheet) Tell(label string, pen Pen, text string) {
	r := s.Row()
	s.Label(r, label, s.Pens.Dim, false)
	r.Add(pen, s.Shorten(text, max(s.Width-r.Width, 0)))
	s.Put(r)
}

// Gap puts an empty row, with the now line through it.
func (s *Sheet) Gap() {
	r := s.Row()
	s.ThroughNow(r)
	s.Put(r)
}

// ThroughNow draws the now line into a row that has not come so far.
func (s *Sheet) ThroughNow(r *Row) {
	if at := s.Left + s.NowAt; s.NowAt >= 0 && r.Width <= at {
		r.Pad(at)
		r.Glyph(s.Pens.Now, s.G.Now)
	}
}

// Line puts a line across.
func (s *Sheet) Line() {
	r := s.Row()
	r.Add(s.Pens.Axis, strings.Repeat(s.G.Rule, s.Width))
	s.Put(r)
}

// Shorten cuts the end of a text that is too wide.
func (s *Sheet) Shorten(text string, width int) string {
	return ansi.Truncate(text, width, s.G.More)
}

// Picture gives the rows, as many as may be.
func (s *Sheet) Picture() []string {
	rows := s.Height
	if s.Poster && rows < Unlimited {
		rows *= 2
	}
	return s.Lines[:min(len(s.Lines), rows)]
}
