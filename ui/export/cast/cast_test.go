package cast_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
	"github.com/charmbracelet/x/vt"

	"lesswait/ui/export"
	"lesswait/ui/export/cast"
	"lesswait/ui/export/exporttest"
	"lesswait/ui/ink"
	"lesswait/ui/views"
)

// recording is a file as the format has it
// (https://docs.asciinema.org/manual/asciicast/v3).
type recording struct {
	header struct {
		Version int
		Term    struct{ Cols, Rows int }
		Title   string
	}
	events []event
}

type event struct {
	interval   float64
	code, data string
}

func parse(t *testing.T, text []byte) recording {
	t.Helper()
	var r recording
	first, rest, _ := bytes.Cut(text, []byte("\n"))
	if err := json.Unmarshal(first, &r.header); err != nil {
		t.Fatalf("the header %s: %v", first, err)
	}
	for line := range bytes.Lines(rest) {
		var fields []any
		if err := json.Unmarshal(line, &fields); err != nil || len(fields) != 3 {
			t.Fatalf("%s: %v", line, err)
		}
		interval, isNumber := fields[0].(float64)
		code, isText := fields[1].(string)
		data, isData := fields[2].(string)
		if !isNumber || !isText || !isData || interval < 0 || code != "o" && code != "m" && code != "x" {
			t.Fatalf("no event: %s", line)
		}
		r.events = append(r.events, event{interval, code, data})
	}
	return r
}

func made(t *testing.T, r export.Recording, o cast.Options) recording {
	t.Helper()
	text, err := cast.Make(r, o)
	if err != nil {
		t.Fatal(err)
	}
	return parse(t, text)
}

func TestFormat(t *testing.T) {
	for name, r := range exporttest.Scenes() {
		got := made(t, r, cast.Options{})
		if got.header.Version != 3 || got.header.Term.Cols != 80 || got.header.Term.Rows != 24 {
			t.Errorf("%s: header %+v", name, got.header)
		}
		last := got.events[len(got.events)-1]
		if last.code != "x" || last.data != "0" {
			t.Errorf("%s ends with %+v", name, last)
		}
	}
}

// The last frame, as an emulator shows it, is the picture at the end.
func TestItShowsThePicture(t *testing.T) {
	for name, view := range map[string]string{"race": "race", "states": "race", "many": "race", "queue": "queue"} {
		r := exporttest.Scenes()[name]
		screen := vt.NewEmulator(100, 30)
		for _, e := range made(t, r, cast.Options{Width: 100, Height: 30, View: view}).events {
			if e.code != "o" {
				continue
			}
			if _, err := screen.WriteString(e.data); err != nil {
				t.Fatal(err)
			}
		}
		_, shown, _ := strings.Cut(screen.String(), "\n") // the first line is the status
		if is, want := trimmed(shown), trimmed(picture(r, view, 100, 29)); is != want {
			t.Errorf("%s shows\n%s\nwant\n%s", name, is, want)
		}
	}
}

// picture is a run at its end.
func picture(r export.Recording, view string, width, height int) string {
	r.Race.From, r.Race.To = r.Race.Window()
	r.Race.Now = r.Race.To
	for _, v := range views.All() {
		if v.Name == view {
			return strings.Join(v.Render(r.Race, ink.Options{Width: width, Height: height}), "\n")
		}
	}
	return "no view " + view
}

func trimmed(screen string) string {
	var lines []string
	for line := range strings.Lines(screen) {
		lines = append(lines, strings.TrimRight(line, " \r\n"))
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}

func TestMarkers(t *testing.T) {
	var found []string
	at := 0.0
	for _, e := range made(t, exporttest.Scenes()["marked"], cast.Options{}).events {
		at += e.interval
		if e.code == "m" {
			found = append(found, fmt.Sprintf("%.1f %s", at, e.data))
		}
	}
	want := "1.0 here|1.1 marked: the event loop is held|3.1 there|4.1 marked ends"
	if got := strings.Join(found, "|"); got != want {
		t.Errorf("%s; want %s", got, want)
	}
}

// What takes milliseconds is slowed down, what takes minutes is hurried up.
func TestItTakesAHandyTime(t *testing.T) {
	for us, want := range map[int64]float64{1: 0.001, 5_000: 0.001, 400_000: 0.1, 3_000_000: 1, 19_000_000: 1, 60_000_000: 10, 3_600_000_000: 250} {
		if got := export.Speed(us); math.Abs(got-want) > 1e-9 {
			t.Errorf("%d µs are played at %v; want %v", us, got, want)
		}
	}
}

func TestFile(t *testing.T) {
	text, err := cast.Make(exporttest.Scenes()["race"], cast.Options{})
	if err != nil {
		t.Fatal(err)
	}
	golden.RequireEqual(t, text)
}
