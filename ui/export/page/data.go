package page

import (
	"math"

	"lesswait/ui/export"
	"lesswait/ui/export/svg"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
)

// data is what the script knows of the picture. Times are microseconds.
type data struct {
	From   int64 `json:"from"`
	To     int64 `json:"to"`
	Left   int   `json:"left"`
	Right  int   `json:"right"`
	Top    int   `json:"top"`
	Bottom int   `json:"bottom"`
	Width  int   `json:"width"`
	Rows   []row `json:"rows"`

	Programs []string `json:"programs"`
}

// row is a lane.
type row struct {
	Program int    `json:"program"`
	Label   string `json:"label"`
	Top     int    `json:"top"`
	Begin   int64  `json:"begin"`
	End     int64  `json:"end"` // as far as it is known
	Ended   string `json:"ended"`
	Spans   []span `json:"spans"`
}

// span is what a lane did for a while, in words.
type span struct {
	From int64  `json:"from"`
	To   int64  `json:"to"`
	Line int    `json:"line"`
	Says string `json:"says"`
}

// finest is the part of the whole below which nothing can be pointed at.
const finest = 4000

func dataOf(p *svg.Picture, programs []listing) data {
	d := data{
		From: p.Plot.From, To: p.Plot.To, Left: p.Plot.Left, Right: p.Plot.Right,
		Top: p.Plot.Top, Bottom: p.Plot.Bottom, Width: p.Width, Rows: []row{}, Programs: []string{},
	}
	for _, l := range programs {
		d.Programs = append(d.Programs, l.Title)
	}
	for _, r := range p.Rows {
		one := row{
			Program: r.Program, Label: ink.Clean(r.Lane.Label), Top: r.Top,
			Begin: r.Lane.Start, End: r.Lane.End, Ended: timeline.Ending(r.Lane), Spans: []span{},
		}
		for _, s := range export.Strokes(&r.Lane.Track, d.From, d.To, (d.To-d.From)/finest) {
			one.Spans = append(one.Spans, span{s.From, s.To, s.Line, timeline.Doing(s.Span)})
		}
		d.Rows = append(d.Rows, one)
	}
	return d
}

// speed is one at which the run can be played.
type speed struct {
	Times  float64
	Chosen bool
}

// speeds chooses the one at which playing all of it takes nearest to five seconds,
// unless life's own is bearable.
func speeds(p svg.Plot) []speed {
	const shortest, longest, bearable = 2, 20, 5
	seconds := float64(p.To-p.From) / 1e6
	best, chosen := math.Inf(1), 1.0
	list := []float64{0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 10}
	for _, times := range list {
		if off := math.Abs(math.Log(seconds / times / bearable)); off < best {
			best, chosen = off, times
		}
	}
	if seconds >= shortest && seconds <= longest {
		chosen = 1
	}
	var all []speed
	for _, times := range list {
		all = append(all, speed{times, times == chosen})
	}
	return all
}
