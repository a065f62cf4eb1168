package bench

import (
	"context"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/course"
	"lesswait/internal/demo"
	"lesswait/internal/progress"
	"lesswait/internal/python"
	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/ui"
	"lesswait/ui/ink"
	"lesswait/ui/kit"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/player"
	"lesswait/ui/theme"
	"lesswait/ui/timeline"
)

// crowd is how many tasks the timelines have.
const crowd = 10_000

// BenchmarkTimeline draws the picture alone, at a moment at which half of the
// tasks are done: 120x40, in colour.
func BenchmarkTimeline(b *testing.B) {
	race := timeline.Race{
		Programs: []timeline.Program{{Title: "gather", Timeline: trace.Build(tracetest.Staggered(crowd))}},
		Live:     true, Now: 2_000_000,
	}
	options := ink.Options{Width: 120, Height: 40, Styles: ink.StylesOf(theme.New(theme.Options{Dark: true}))}
	s := compare(b, 200, contender{"a picture of 10,000 tasks", func() time.Duration {
		begun := time.Now()
		timeline.Render(race, options)
		return time.Since(begun)
	}})
	b.ReportMetric(ms(s[0].median()), "ms-median")
	b.ReportMetric(ms(s[0].quantile(0.99)), "ms-p99")
}

// BenchmarkPlayer is all that the program does for a frame of such a race: it
// takes the news, draws the window, and hands it over. Live, with a thirtieth
// of a second of news each time, and in replay.
func BenchmarkPlayer(b *testing.B) {
	events := tracetest.Staggered(crowd)
	var live, replay samples
	for b.Loop() {
		s := newStage(b)
		live = append(live, s.live(events)...)
		replay = append(replay, s.replay()...)
	}
	b.ReportMetric(0, "ns/op")
	describe(b, "a live frame", live)
	describe(b, "a frame of the replay", replay)
	b.ReportMetric(ms(live.median()), "ms-live-median")
	b.ReportMetric(ms(live.quantile(0.99)), "ms-live-p99")
	b.ReportMetric(ms(replay.median()), "ms-replay-median")
	b.ReportMetric(ms(replay.quantile(0.99)), "ms-replay-p99")
}

// stage has the whole program on it, but for the terminal and Python. Its clock
// stands still between frames.
type stage struct {
	b     *testing.B
	app   tea.Model
	now   time.Time
	due   []tea.Msg    // ticks that were asked for
	inbox chan tea.Msg // what commands returned
	news  chan []trace.Event
	told  chan struct{} // the news were handed on
}

func newStage(b *testing.B) *stage {
	b.Helper()
	store, err := progress.Open(b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	s := &stage{
		b: b, now: time.Unix(1_700_000_000, 0),
		inbox: make(chan tea.Msg, 100), news: make(chan []trace.Event), told: make(chan struct{}),
	}
	s.app = ui.New(b.Context(), ui.Deps{
		Course: theCourse(b), Progress: store, Width: 120, Height: 40,
		Start: kit.Place{Kind: kit.Demo, ID: "d1"}, Theme: theme.Options{Dark: true},
		Now: func() time.Time { return s.now },
		After: func(_ time.Duration, msg tea.Msg) tea.Cmd {
			s.due = append(s.due, msg)
			return nil
		},
		Player: func(env *kit.Env, d *course.Demo) kit.Screen {
			return player.New(env, d, player.Deps{Engine: noEngine, Run: s.race})
		},
	})
	s.do(s.app.Init())
	return s
}

func noEngine(context.Context, func(string, int64, int64)) (python.Runner, string, error) {
	return nil, "3.14.6", nil
}

// race stands in for demo.Run: its one program shows what it is given.
func (s *stage) race(_ context.Context, _ python.Runner, d *course.Demo, _ map[string]int, sink func(demo.Update)) (demo.Result, error) {
	var last int64
	for events := range s.news {
		last = events[len(events)-1].T
		sink(demo.Update{Events: events})
		s.told <- struct{}{}
	}
	return demo.Result{Racers: []demo.Racer{{Program: d.Programs[0], Wall: time.Duration(last) * time.Microsecond}}}, nil
}

// tick is the time between two frames, of which the player draws thirty a second.
const tick = 33 * time.Millisecond

// live lets the race happen, and returns what its frames took.
func (s *stage) live(events []trace.Event) samples {
	var took samples
	s.press("1") // the prediction, which starts the race
	for now := int64(0); len(events) > 0; {
		now += tick.Microseconds()
		n := 0
		for n < len(events) && events[n].T <= now {
			n++
		}
		if n > 0 {
			s.news <- events[:n]
			<-s.told
			events = events[n:]
		}
		took = append(took, s.frame())
	}
	close(s.news)
	return append(took, s.untilQuiet()...)
}

// replay plays the recording once, and returns what its frames took.
func (s *stage) replay() samples {
	s.press("home", "space")
	return s.untilQuiet()
}

// untilQuiet draws frames until no further one is asked for.
func (s *stage) untilQuiet() samples {
	var took samples
	for len(s.due) > 0 {
		took = append(took, s.frame())
	}
	return took
}

// do runs a command beside the program, which gets what comes of it with the
// next frame.
func (s *stage) do(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	go func() {
		switch msg := cmd().(type) {
		case nil:
		case tea.BatchMsg:
			for _, one := range msg {
				s.do(one)
			}
		default:
			s.inbox <- msg
		}
	}()
}

func (s *stage) update(msg tea.Msg) {
	var cmd tea.Cmd
	s.app, cmd = s.app.Update(msg)
	s.do(cmd)
}

func (s *stage) press(names ...string) {
	for _, name := range names {
		s.update(kittest.Key(name))
	}
}

// frame lets a frame's time pass, hands over what has come, and draws.
func (s *stage) frame() time.Duration {
	s.now = s.now.Add(tick)
	due := s.due
	s.due = nil
	for len(s.inbox) > 0 {
		due = append(due, <-s.inbox)
	}
	begun := time.Now()
	for _, msg := range due {
		s.update(msg)
	}
	if s.app.View().Content == "" {
		s.b.Fatal("nothing drawn")
	}
	return time.Since(begun)
}
