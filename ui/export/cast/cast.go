package cast

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"strings"

	"lesswait/internal/trace"
	"lesswait/ui/export"
	"lesswait/ui/ink"
	"lesswait/ui/theme"
	"lesswait/ui/views"
)

// Options say how the replay is drawn.
type Options struct {
	Width, Height int    // of the terminal; 0 for 80 by 24
	View          string // the picture; empty for the one that suits the run
	ASCII         bool
}

const (
	frameStep = 100_000 // microseconds of playing time between two frames
	framesMax = 600     // of a whole replay
	rest      = 2       // seconds for which the end is shown
)

// Make makes the recording of a replay.
func Make(r export.Recording, o Options) ([]byte, error) {
	if o.Width <= 0 || o.Height <= 0 {
		o.Width, o.Height = 80, 24
	}
	from, to := r.Race.Window()
	p := &player{rec: r, o: o, from: from, to: to, speed: export.Speed(to - from)}
	p.view = views.Of(timelines(r), o.View)
	p.styles = ink.StylesOf(theme.New(theme.Options{Dark: true, ASCII: o.ASCII}))
	if err := p.header(); err != nil {
		return nil, err
	}
	p.play()
	return p.out.Bytes(), p.err
}

func timelines(r export.Recording) []*trace.Timeline {
	var all []*trace.Timeline
	for i := range r.Race.Programs {
		all = append(all, r.Race.Line(i))
	}
	return all
}

// player replays a run into a file.
type player struct {
	rec      export.Recording
	o        Options
	view     views.View
	styles   ink.Styles
	from, to int64 // of the run
	speed    float64

	out    bytes.Buffer
	err    error
	told   int64 // how far the file is, in milliseconds of playing time
	screen []string
}

func (p *player) header() error {
	header := map[string]any{
		"version": 3, "title": ink.Clean(p.rec.Title),
		"term": map[string]any{"cols": p.o.Width, "rows": p.o.Height, "type": "xterm-256color"},
	}
	line, err := json.Marshal(header)
	if err != nil {
		return fmt.Errorf("the header: %w", err)
	}
	p.out.Write(append(line, '\n'))
	return nil
}

// event writes one at a moment of playing time, in milliseconds.
func (p *player) event(at int64, code, data string) {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(data); err != nil && p.err == nil {
		p.err = err
	}
	fmt.Fprintf(&p.out, "[%d.%03d,%q,%s]\n", (at-p.told)/1000, (at-p.told)%1000, code, bytes.TrimSpace(text.Bytes()))
	p.told = at
}

// played is when a moment of the run is shown.
func (p *player) played(t int64) int64 { return int64(float64(t-p.from) / p.speed / 1000) }

func (p *player) play() {
	markers := p.markers()
	step := max(int64(frameStep*p.speed), (p.to-p.from)/framesMax, 1)
	p.event(0, "o", "\x1b[?25l\x1b[2J")
	for t := p.from; ; t += step {
		t = min(t, p.to)
		for len(markers) > 0 && markers[0].t <= t {
			p.event(max(p.played(markers[0].t), p.told), "m", markers[0].label)
			markers = markers[1:]
		}
		if change := p.frame(t); change != "" {
			p.event(p.played(t), "o", change)
		}
		if t == p.to {
			break
		}
	}
	end := p.told + rest*1000
	p.event(end, "o", fmt.Sprintf("\x1b[%d;1H\x1b[?25h", p.o.Height))
	p.event(end, "x", "0")
}

// frame draws a moment, and gives what changes the screen to it.
func (p *player) frame(now int64) string {
	race := p.rec.Race
	race.Now, race.From, race.To = now, p.from, p.to
	lines := append([]string{p.status(now)}, p.view.Render(race, ink.Options{
		Width: p.o.Width, Height: p.o.Height - 1, ASCII: p.o.ASCII, Styles: p.styles,
	})...)
	var change strings.Builder
	for i := range max(len(lines), len(p.screen)) {
		if is, was := at(lines, i), at(p.screen, i); is != was {
			fmt.Fprintf(&change, "\x1b[%d;1H\x1b[2K%s\x1b[0m", i+1, is)
		}
	}
	p.screen = lines
	return change.String()
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}

// status is the first line: what is replayed, how fast, and where it is.
func (p *player) status(now int64) string {
	s := ink.NewSheet(ink.Options{Width: p.o.Width, Height: 1, ASCII: p.o.ASCII, Styles: p.styles}, now)
	times := "replay " + strings.TrimSuffix(fmt.Sprintf("%.3f", p.speed), "0") + "x"
	if p.speed == math.Trunc(p.speed) {
		times = fmt.Sprintf("replay %.0fx", p.speed)
	}
	s.Title("", ink.Clean(p.rec.Title), times+"  "+ink.Seconds(now))
	return s.Picture()[0]
}
