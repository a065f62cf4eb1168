package saved_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/google/go-cmp/cmp"

	"lesswait/internal/trace"
	"lesswait/internal/trace/saved"
	"lesswait/internal/trace/tracetest"
)

// text is a trace as `lesswait trace --json` prints it.
func text(t testing.TB, events []trace.Event) string {
	t.Helper()
	var b bytes.Buffer
	for _, e := range events {
		if err := trace.WriteEvent(&b, e); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

// of names the program in every line, as `lesswait demo --json` does.
func of(program, lines string) string {
	var b strings.Builder
	for line := range strings.Lines(lines) {
		fmt.Fprintf(&b, `{"program":%q,%s`, program, line[1:])
	}
	return b.String()
}

func read(t *testing.T, text string) *saved.Trace {
	t.Helper()
	got, err := saved.Read(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// told is what a timeline says of its lanes.
func told(t *trace.Timeline) []string {
	var lines []string
	for _, l := range t.Lanes {
		lines = append(lines, fmt.Sprintf("%s %d %d %s %v", l.Label, l.Start, l.End, l.Outcome, l.Spans))
	}
	return lines
}

func TestReadGivesTheTimelineThatWasWritten(t *testing.T) {
	for _, events := range [][]trace.Event{
		tracetest.Sequential(3), tracetest.Concurrent(300), tracetest.Blocked(), tracetest.Limited(6, 2), tracetest.Ends(),
		tracetest.Threads(3, true), tracetest.Recorded("belt"), tracetest.Recorded("kept"),
	} {
		got := read(t, text(t, events))
		want := trace.Build(events)
		if len(got.Programs) != 1 || len(got.Notes) != 0 {
			t.Fatalf("%d programs, notes %q", len(got.Programs), got.Notes)
		}
		p := got.Programs[0]
		if p.Name != want.File || p.File != want.File || got.Events != want.Events {
			t.Errorf("it is called %q, of %q, with %d events", p.Name, p.File, got.Events)
		}
		if diff := cmp.Diff(told(want), told(p.Timeline)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", want.File, diff)
		}
	}
}

func TestTheServersSideIsReadBehindTheExit(t *testing.T) {
	events := append(tracetest.NewScript("asks.py", "real").At(900).Exit(0),
		trace.Event{Ev: trace.HTTPServer, Max: 12, Num: 1},
		trace.Event{Ev: trace.HTTPConnection, T: 10, Num: 800, Max: 1},
		trace.Event{Ev: trace.HTTPRequest, T: 20, Num: 700, Max: 1, Text: "/items/ü", Kind: trace.Answered, Line: 200})
	got := read(t, of("asks", text(t, events))+of("asks", `{"ev":"result","wall_us":900,"cpu_us":1,"traced":true}`+"\n"))
	if len(got.Programs) != 1 || len(got.Notes) != 0 {
		t.Fatalf("%d programs, and notes %q", len(got.Programs), got.Notes)
	}
	if diff := cmp.Diff(trace.Build(events).Server, got.Programs[0].Timeline.Server); diff != "" || got.Programs[0].Timeline.Server == nil {
		t.Errorf("the server's side (-want +got):\n%s", diff)
	}
}

func TestProgramsOfOneFile(t *testing.T) {
	a, b := of("slow", text(t, tracetest.Sequential(3))), of("fast", text(t, tracetest.Concurrent(3)))
	result := `{"program":"fast","ev":"result","wall_us":900000,"cpu_us":1500,"traced":false,"events":71,"error":"ValueError"}` + "\n"
	source := `{"program":"slow","ev":"source","file":"slow.py","text":"print('\u003ca\u003e')\n"}` + "\n"
	inTurn := read(t, a+source+b+result)
	mixed := read(t, shuffled(a, b)+result+source)
	for _, got := range []*saved.Trace{inTurn, mixed} {
		if len(got.Programs) != 2 || len(got.Notes) != 0 {
			t.Fatalf("%d programs, notes %q", len(got.Programs), got.Notes)
		}
		slow, fast := got.Programs[0], got.Programs[1]
		if slow.Name != "slow" || slow.File != "sequential.py" || slow.Source != "print('<a>')\n" {
			t.Errorf("the first is %q, of %q, with %q", slow.Name, slow.File, slow.Source)
		}
		if fast.Name != "fast" || fast.Wall != 900*time.Millisecond || fast.CPU != 1500*time.Microsecond || !fast.Untraced || fast.Error != "ValueError" {
			t.Errorf("the second is %+v", fast)
		}
		if diff := cmp.Diff(told(trace.Build(tracetest.Concurrent(3))), told(fast.Timeline)); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	}
}

// shuffled takes the lines of two programs in turns.
func shuffled(a, b string) string {
	one, two := slices.Collect(strings.Lines(a)), slices.Collect(strings.Lines(b))
	var all strings.Builder
	for i := range max(len(one), len(two)) {
		for _, lines := range [][]string{one, two} {
			if i < len(lines) {
				all.WriteString(lines[i])
			}
		}
	}
	return all.String()
}

// A program has the texts of all its files.
func TestSources(t *testing.T) {
	lines := `{"program":"a","ev":"source","file":"concurrent.py","text":"import b"}` + "\n" + of("a", text(t, tracetest.Concurrent(1))) +
		`{"program":"a","ev":"source","file":"lib/b.py","text":"pass"}` + "\n"
	got := read(t, lines).Programs
	if len(got) != 1 || got[0].Source != "import b" || got[0].Others["lib/b.py"] != "pass" {
		t.Errorf("%d programs, the first with %q and %q", len(got), got[0].Source, got[0].Others)
	}
}

// Two files put into one are two runs, even of one program.
func TestARunAfterAnother(t *testing.T) {
	one := text(t, tracetest.Concurrent(3))
	got := read(t, one+one)
	if len(got.Programs) != 2 || len(got.Programs[0].Timeline.Lanes) != 4 || len(got.Programs[1].Timeline.Lanes) != 4 {
		t.Errorf("%d programs", len(got.Programs))
	}
	source := `{"program":"a","ev":"source","file":"concurrent.py","title":"gather","unequal":true,"text":"pass"}` + "\n"
	named := of("a", one)
	got = read(t, source+named+source+named)
	if len(got.Programs) != 2 || got.Programs[0].Title != "gather" || got.Programs[1].Title != "gather" || !got.Unequal {
		t.Errorf("%d programs, unequal %v", len(got.Programs), got.Unequal)
	}
}

func TestWhatIsBrokenIsLeftOutAndTold(t *testing.T) {
	lines := slices.Collect(strings.Lines(text(t, tracetest.Concurrent(3))))
	whole := strings.Join(lines, "")
	half := strings.Join(lines[:len(lines)/2], "")
	tests := []struct {
		name, text, want string
	}{
		{"a crash", half, "stops at 0.000 s, before its end"},
		{"a cut-off line", half + lines[len(lines)/2][:9], fmt.Sprintf("Line %d, the last, is cut off", len(lines)/2+1)},
		{"a damaged line", lines[0] + "{\"n\":\x00\n" + strings.Join(lines[1:], ""), "Line 2 is damaged and was left out: not a JSON object"},
		{"no kind", whole + "{}\n", fmt.Sprintf("Line %d is damaged and was left out: an event needs its kind", len(lines)+1)},
		{"many damaged", whole + strings.Repeat("?\n", 9), "4 more lines are damaged"},
		{"of later", whole + `{"n":9,"t":9,"ev":"later"}` + "\n" + `{"ev":"and.later"}`, `2 events are of kinds that this lesswait does not know ("and.later", "later")`},
		{"no version", `{"n":0,"t":0,"ev":"meta","file":"a.py"}` + "\n" + strings.Join(lines[1:], ""), "of a.py names no version"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := read(t, test.text)
			if notes := strings.Join(got.Notes, "\n"); !strings.Contains(notes, test.want) {
				t.Errorf("notes %q; want %q", notes, test.want)
			}
			if len(got.Programs) != 1 || !got.Programs[0].Timeline.Done {
				t.Errorf("%d programs", len(got.Programs))
			}
		})
	}
}

// A program that was killed shows all until then.
func TestARecordingThatIsCutOff(t *testing.T) {
	events := tracetest.Blocked()
	got := read(t, text(t, events[:len(events)*2/3])).Programs[0].Timeline
	open := 0
	for _, l := range got.Lanes {
		if l.Outcome == trace.Lost {
			open++
		}
		if l.End == trace.Unfinished {
			t.Errorf("%s has no end", l.Label)
		}
	}
	if !got.Cut || open == 0 || got.End != events[len(events)*2/3-1].T {
		t.Errorf("cut %v, %d calls were open, until %d", got.Cut, open, got.End)
	}
}

func TestOtherWaysToWriteIt(t *testing.T) {
	plain := text(t, tracetest.Concurrent(3))
	want := told(trace.Build(tracetest.Concurrent(3)))
	for name, text := range map[string]string{
		"a byte order mark": "\ufeff" + plain,
		"Windows":           strings.ReplaceAll(plain, "\n", "\r\n"),
		"empty lines":       strings.ReplaceAll(plain, "\n", "\n\n \n"),
		"spaces":            strings.ReplaceAll(plain, `,"`, `, "`),
		"no last newline":   strings.TrimSpace(plain),
	} {
		got := read(t, text)
		if diff := cmp.Diff(want, told(got.Programs[0].Timeline)); diff != "" || len(got.Notes) > 0 {
			t.Errorf("%s: notes %q (-want +got):\n%s", name, got.Notes, diff)
		}
	}
}

func TestWhatIsNoTrace(t *testing.T) {
	for text, want := range map[string]string{
		"":                            "it is empty",
		"\n\n":                        "it is empty",
		"\x89PNG\r\n\x1a\n\x00\x00\n": "line 1 is no event (it is a picture, PNG)",
		"\x1f\x8b\x08\x00\n":          "gunzip it first",
		"\xff\xfe{\x00\"\x00\n\x00":   "UTF-16, as > in PowerShell writes it",
		"import asyncio\n":            "line 1 is no event (not a JSON object",
		`{"n":0,"t":0,"ev":"me`:       "it is cut off in its first line",
		"[]\n":                        "line 1 is no event",
		"{\"ev\":\"else\"}\n":         "no event that this lesswait knows",
		"{\"traceEvents\":[]}\n":      "made for Perfetto",
		"\x00\x00\n":                  "it is binary",
	} {
		_, err := saved.Read(strings.NewReader(text))
		if !errors.Is(err, saved.ErrNotATrace) || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v; want %q", text, err, want)
		}
	}
}

func TestANewerVersion(t *testing.T) {
	_, err := saved.Read(strings.NewReader(`{"n":0,"t":0,"ev":"meta","version":2}` + "\n"))
	var version *trace.VersionError
	if !errors.As(err, &version) || version.Version != 2 {
		t.Errorf("%v", err)
	}
}

// endless gives zeros for ever: no line of it ends.
type endless struct{ given int }

func (e *endless) Read(p []byte) (int, error) {
	clear(p)
	e.given += len(p)
	return len(p), nil
}

func TestALineWithoutEnd(t *testing.T) {
	var source endless
	_, err := saved.Read(&source)
	if !errors.Is(err, saved.ErrNotATrace) || !strings.Contains(err.Error(), "line 1 is longer than 16 MB") {
		t.Error(err)
	}
	if source.given > 20<<20 {
		t.Errorf("%d MB were read", source.given>>20)
	}
}

func TestAFileThatCannotBeReadOn(t *testing.T) {
	broken := errors.New("the disk is gone")
	_, err := saved.Read(io.MultiReader(strings.NewReader(text(t, tracetest.Concurrent(3))), iotest.ErrReader(broken)))
	if !errors.Is(err, broken) {
		t.Error(err)
	}
}

// FuzzRead: whatever a file holds, reading it is an error or a whole trace.
func FuzzRead(f *testing.F) {
	plain := text(f, tracetest.Ends())
	f.Add([]byte(plain))
	f.Add([]byte(of("a", plain) + of("b", plain)[:200]))
	f.Add([]byte(strings.ReplaceAll(plain, `"T2"`, "null")))
	f.Add([]byte("{\"program\":3,\"ev\":\"meta\",\"version\":-1}\n{\"ev\":\"result\",\"wall_us\":1e300}\n{\"ev\":\"source\"}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := saved.Read(bytes.NewReader(data))
		if err != nil {
			return
		}
		for _, p := range got.Programs {
			if !p.Timeline.Done || p.Name == "" {
				t.Errorf("%q is done: %v", p.Name, p.Timeline.Done)
			}
			p.Timeline.Shown()
			p.Timeline.Summary(trace.End)
		}
	})
}
