package timeline_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/ui/ink"
	"lesswait/ui/theme"
	"lesswait/ui/timeline"
)

// fits fails where a picture is wider or higher than it was allowed to be, or
// holds anything but text and colours.
func fits(t *testing.T, lines []string, o ink.Options) {
	t.Helper()
	if len(lines) > o.Height {
		t.Fatalf("%dx%d: %d lines", o.Width, o.Height, len(lines))
	}
	for _, line := range lines {
		if w := ansi.StringWidth(line); w > o.Width {
			t.Fatalf("%dx%d: a line of %d columns: %q", o.Width, o.Height, w, line)
		}
		if strings.ContainsFunc(ansi.Strip(line), func(c rune) bool { return c < ' ' || c == 0x7f }) {
			t.Fatalf("control characters in %q", line)
		}
	}
}

func TestEverySizeFits(t *testing.T) {
	styles := ink.StylesOf(theme.New(theme.Options{Dark: true}))
	for name, r := range scenes() {
		for width := 0; width <= 130; width += 1 + width/12 {
			for height := 0; height <= 45; height += 1 + height/8 {
				for _, o := range []ink.Options{
					{Width: width, Height: height},
					{Width: width, Height: height, ASCII: true, Bare: true},
					{Width: width, Height: height, Styles: styles},
				} {
					lines := timeline.Render(r, o)
					fits(t, lines, o)
					if width > 0 && height > 0 && len(lines) == 0 {
						t.Errorf("%s at %dx%d: nothing", name, width, height)
					}
				}
			}
		}
	}
}

func TestColourChangesNoText(t *testing.T) {
	for name, r := range scenes() {
		o := ink.Options{Width: 80, Height: 24}
		plain := timeline.Render(r, o)
		o.Styles = ink.StylesOf(theme.New(theme.Options{Dark: false}))
		for i, line := range timeline.Render(r, o) {
			if got := strings.TrimRight(ansi.Strip(line), " "); got != strings.TrimRight(plain[i], " ") {
				t.Errorf("%s, line %d:\ncoloured %q\nplain    %q", name, i, got, plain[i])
			}
		}
	}
}

func TestASCIIIsASCII(t *testing.T) {
	for name, r := range scenes() {
		r.Programs[len(r.Programs)-1].Note = ""
		for _, line := range timeline.Render(r, ink.Options{Width: 100, Height: 30, ASCII: true}) {
			if strings.ContainsFunc(line, func(c rune) bool { return c > 0x7e }) {
				t.Errorf("%s: %q", name, line)
			}
		}
	}
}

func TestNothingIsDrawnAfterNow(t *testing.T) {
	r := race(3)
	for now := int64(10_000); now < 3_000_000; now += 170_000 {
		r.Now = now
		lines := timeline.Render(r, ink.Options{Width: 80, Height: 24, Bare: true})
		for _, line := range lines[2:] {
			if !strings.HasPrefix(line, "  ") {
				continue // a title may be longer than the time so far
			}
			_, after, found := strings.Cut(line, "┃")
			if !found || strings.TrimSpace(after) != "" {
				t.Errorf("at %d µs: %q", now, line)
			}
		}
	}
}

// The rows stay where they are while a recording is stepped through.
func TestThePictureStandsStill(t *testing.T) {
	r := race(3)
	o := ink.Options{Width: 80, Height: 24}
	want := timeline.Render(r, o)
	for now := int64(0); now < 3_000_000; now += 250_000 {
		r.Now = now
		got := timeline.Render(r, o)
		if len(got) != len(want) {
			t.Fatalf("at %d µs: %d lines, at the end %d", now, len(got), len(want))
		}
		for i := range got {
			const label = len("  fetch url1")
			if strings.HasPrefix(want[i], "  fetch") && got[i][:label] != want[i][:label] {
				t.Errorf("at %d µs row %d is %q, at the end %q", now, i, got[i], want[i])
			}
		}
	}
}

func TestTheSelectedLaneIsAlwaysSeen(t *testing.T) {
	r := one("many", tracetest.Concurrent(500))
	for _, id := range []string{"K2", "K3", "K250", "K501"} {
		r.Selected = timeline.Place{Lane: id}
		label := r.Programs[0].Timeline.Lane(id).Label
		picture := strings.Join(timeline.Render(r, ink.Options{Width: 80, Height: 24}), "\n")
		if !strings.Contains(picture, "► "+label+" ") {
			t.Errorf("%s is not marked:\n%s", label, picture)
		}
	}
}

func TestHostileTextStaysInItsPlace(t *testing.T) {
	s := tracetest.NewScript("x.py", "real")
	for i, arg := range []string{"'\x1b[2J\x1b]0;owned\x07'", "'two\nlines\r\t'", "'東京の天気を取得する関数'", "'a\u200bb\u202ec'", "'👩‍👩‍👧 family'"} {
		task := string(rune('a' + i))
		s.Task("T"+task, "f", "T9").Step("T"+task).Call("K"+task, "T"+task, "f", arg, 1)
		s.Wait("T"+task, "K"+task, "sleep", "sl\x1b[31meep(1)", "", 2)
	}
	s.At(1_000_000).Add(trace.Event{Ev: trace.WarningEvent, Text: "odd\x1b[2J\n\x07warning"})
	r := one("t\x1b[Hitle\n", s.Exit(0))
	r.Programs[0].Note = "n\to\x00te"
	for width := 1; width < 100; width += 3 {
		o := ink.Options{Width: width, Height: 20}
		fits(t, timeline.Render(r, o), o)
		tl := r.Programs[0].Timeline
		for _, l := range tl.Shown() {
			fits(t, timeline.Detail(tl, l, trace.End, o), o)
		}
	}
	if text := timeline.Linear(r); strings.ContainsAny(text, "\x1b\x07\x00\r") {
		t.Errorf("control characters in %q", text)
	}
}

func TestHeadlineTimesReplaceTracedOnesAtTheEnd(t *testing.T) {
	r := race(3)
	r.Programs[0].Wall, r.Programs[1].Wall = 2995*time.Millisecond, 749*time.Millisecond
	picture := strings.Join(timeline.Render(r, ink.Options{Width: 80, Height: 24}), "\n")
	for _, want := range []string{"SPEED-UP  4.0x", " B  749 ms"} {
		if !strings.Contains(picture, want) {
			t.Errorf("no %q in\n%s", want, picture)
		}
	}
	r.Now = 500_000
	picture = strings.Join(timeline.Render(r, ink.Options{Width: 80, Height: 24}), "\n")
	if strings.Contains(picture, "749 ms") || strings.Contains(picture, "SPEED-UP") {
		t.Errorf("the end is told before it came:\n%s", picture)
	}
}

func TestAPictureOfNothing(t *testing.T) {
	for _, r := range []timeline.Race{{}, {Programs: make([]timeline.Program, 3)}, one("empty", nil)} {
		o := ink.Options{Width: 40, Height: 10}
		fits(t, timeline.Render(r, o), o)
		timeline.Linear(r)
	}
}

func TestStamp(t *testing.T) {
	r := race(1)
	if got, want := timeline.Stamp(r), "recorded, CPython 3.14.6, real time, times include tracing"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	r = one("v", tracetest.Virtual(1))
	r.Live = true
	if got, want := timeline.Stamp(r), "live, CPython 3.14.6, virtual time"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// FuzzRender draws whatever timeline comes of a broken stream, at any size.
func FuzzRender(f *testing.F) {
	for _, events := range [][]trace.Event{tracetest.Blocked(), tracetest.Ends(), tracetest.Threads(2, true), tracetest.Limited(4, 2)} {
		var b bytes.Buffer
		for _, e := range events {
			if err := trace.WriteEvent(&b, e); err != nil {
				f.Fatal(err)
			}
		}
		f.Add(b.Bytes(), uint8(80), uint8(24), int64(200_000), int64(0), int64(0))
		f.Add(b.Bytes(), uint8(33), uint8(9), trace.End, int64(50_000), int64(90_000))
	}
	f.Fuzz(func(t *testing.T, data []byte, width, height uint8, now, from, to int64) {
		var events []trace.Event
		for line := range bytes.Lines(data) {
			var e trace.Event
			if json.Unmarshal(line, &e) == nil {
				events = append(events, e)
			}
		}
		tl := trace.Build(events)
		o := ink.Options{Width: int(width), Height: int(height), ASCII: now%2 == 0}
		r := timeline.Race{Programs: []timeline.Program{{Timeline: tl}, {Title: "b", Timeline: tl}}, Now: now, From: from, To: to}
		fits(t, timeline.Render(r, o), o)
		timeline.Linear(r)
		for _, l := range tl.Shown() {
			fits(t, timeline.Detail(tl, l, now, o), o)
		}
	})
}

// BenchmarkFrame draws one frame of 10,000 tasks at 120x40, in colour.
func BenchmarkFrame(b *testing.B) {
	r := one("staggered", tracetest.Staggered(10_000))
	r.Live, r.Now = true, 2_000_000
	o := ink.Options{Width: 120, Height: 40, Styles: ink.StylesOf(theme.New(theme.Options{Dark: true}))}
	b.ReportAllocs()
	for b.Loop() {
		timeline.Render(r, o)
	}
}

// BenchmarkRace draws one frame of the first race.
func BenchmarkRace(b *testing.B) {
	r := race(3)
	o := ink.Options{Width: 80, Height: 24, Styles: ink.StylesOf(theme.New(theme.Options{Dark: true}))}
	b.ReportAllocs()
	for b.Loop() {
		timeline.Render(r, o)
	}
}

// The legend names every glyph of the picture, and no other.
func TestTheLegendIsThatOfThePicture(t *testing.T) {
	for name, want := range map[string]string{
		"race":    "▄ ran briefly|─ waiting|━ waiting, holding its thread",
		"limited": "▄ ran briefly|─ waiting|· queued for a slot",
		"blocked": "▄ ran briefly|─ waiting|━ holding the event loop|╳ frozen: due, but the loop is busy",
	} {
		got := strings.Join(timeline.Legend(scenes()[name], ink.Options{Width: 80, Height: 24, Bare: true}), "|")
		if got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

// TestWhatIsNotComparedHasNoRatio: programs that do different things have their
// times told, and nothing that one could be faster at.
func TestWhatIsNotComparedHasNoRatio(t *testing.T) {
	compared := 0
	for name, r := range scenes() {
		o := ink.Options{Width: 100, Height: 40}
		if strings.Contains(timeline.Linear(r), "times as fast") {
			compared++
		}
		r.Unequal = true
		for _, text := range []string{timeline.Linear(r), strings.Join(timeline.Render(r, o), "\n")} {
			if strings.Contains(text, "as fast") || strings.Contains(text, "SPEED-UP") {
				t.Errorf("%s is compared:\n%s", name, text)
			}
		}
	}
	if compared == 0 {
		t.Error("none of the scenes has a ratio to begin with")
	}
}

// wrongIn are the sentences about what goes wrong in a run.
func wrongIn(line *trace.Timeline) []string {
	var says []string
	for _, f := range timeline.Faults(timeline.Race{Programs: []timeline.Program{{Timeline: line}}, Now: trace.End}) {
		says = append(says, f.Says)
	}
	return says
}

func TestWarningOfALoopIsToldOnce(t *testing.T) {
	warning := trace.Warning{Kind: "never-awaited", Line: 15, Text: "coroutine 'sleep' was never awaited"}
	other := warning
	other.Line = 16
	line := &trace.Timeline{Warnings: []trace.Warning{warning, warning, other, warning}}
	told := wrongIn(line)
	if len(told) != 2 || !strings.Contains(told[0], "line 15") || !strings.Contains(told[1], "line 16") {
		t.Errorf("told: %q", told)
	}
}

func TestBlockBesideAThreadIsNotAnsweredByAThread(t *testing.T) {
	block := trace.Block{Line: 13, From: 100_000, To: 4_000_000, Loop: true}
	line := &trace.Timeline{Blocks: []trace.Block{block}, End: 5_000_000, Done: true}
	told := func() string { return strings.Join(wrongIn(line), "\n") }
	if !strings.Contains(told(), "to a thread (asyncio.to_thread)") {
		t.Errorf("without a thread: %q", told())
	}
	line.Threads = []*trace.Lane{{Label: "asyncio_0", Start: 90_000, End: 4_100_000}}
	if strings.Contains(told(), "A thread was at work") {
		t.Errorf("beside a thread without a job: %q", told())
	}
	line.Jobs = []*trace.Job{{Fn: "load", Thread: "asyncio_0", Begin: 90_000, End: 4_100_000}}
	if !strings.Contains(told(), "hand such work to a process") {
		t.Errorf("beside a thread: %q", told())
	}
}
