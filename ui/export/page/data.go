package page

import (
	"slices"

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
	Listing int    `json:"listing"` // the source that its lines are in
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
		if l.other == "" {
			d.Programs = append(d.Programs, l.Title)
		}
	}
	for _, r := range p.Rows {
		one := row{
			Program: r.Program, Listing: listingOf(programs, r), Label: ink.Clean(r.Lane.Label), Top: r.Top,
			Begin: r.Lane.Start, End: r.Lane.End, Ended: timeline.Ending(r.Line, r.Lane), Spans: []span{},
		}
		for _, s := range export.Strokes(&r.Lane.Track, d.From, d.To, (d.To-d.From)/finest) {
			one.Spans = append(one.Spans, span{s.From, s.To, s.Line, timeline.Doing(r.Line, r.Lane, s.Span)})
		}
		d.Rows = append(d.Rows, one)
	}
	return d
}

// listingOf finds the file that a lane's lines are in.
func listingOf(all []listing, r svg.Row) int {
	return slices.IndexFunc(all, func(l listing) bool { return l.program == r.Program && l.other == r.Lane.File })
}

// speed is one at which the run can be played.
type speed struct {
	Times  float64
	Chosen bool
}

func speeds(p svg.Plot) []speed {
	chosen := export.Speed(p.To - p.From)
	var all []speed
	for _, times := range export.Speeds() {
		all = append(all, speed{times, times == chosen})
	}
	return all
}
