package trace_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lesswait/internal/trace"
)

// strict reads a line by encoding/json alone.
func strict(line []byte) (program string, e trace.Event, err error) {
	var named struct {
		Program any `json:"program"`
	}
	if err := json.Unmarshal(line, &e); err != nil {
		return "", e, err
	}
	_ = json.Unmarshal(line, &named) // it is an object, so this can't fail
	program, _ = named.Program.(string)
	return program, e, nil
}

// FuzzLine holds the quick reading of a line against that of encoding/json.
func FuzzLine(f *testing.F) {
	for _, events := range programs() {
		for _, line := range bytes.Split(jsonLines(events), []byte("\n")) {
			f.Add(line)
		}
	}
	for _, line := range []string{
		`{"program":"a","n":1,"t":2,"ev":"gauge","name":"load","value":0.5,"limit":-0}`,
		`{"program":"a","n":1,"t":2,"ev":"out","text":"\u00e9 é \ud800"}`,
		`{"n":01,"t":2,"ev":"tick","ready":007,"timers":1}`,
		`{"n":1,"t":2,"ev":"tick","ready":1,"ready":2}`,
		`{"n":1,"t":2,"ev":"step.end","state":true,"line":"x","task":7,"kind":null}`,
		`{"n":1,"t":123456789012345678,"ev":"poll.begin","timeout":null}`,
		"{\"n\":1,\"t\":2,\"ev\":\"out\",\"text\":\"\xff\"}",
	} {
		f.Add([]byte(line))
	}
	reader := trace.NewLineReader()
	f.Fuzz(func(t *testing.T, line []byte) {
		var got trace.Event
		program, err := reader.Read(line, &got)
		wantProgram, want, wantErr := strict(line)
		if (err == nil) != (wantErr == nil) {
			t.Fatalf("error %v; want %v", err, wantErr)
		}
		if err != nil {
			return
		}
		if diff := cmp.Diff(want, got); diff != "" || program != wantProgram {
			t.Errorf("program %q; want %q (-want +got):\n%s", program, wantProgram, diff)
		}
	})
}

func TestEveryEventIsReadAsItWasWritten(t *testing.T) {
	reader := trace.NewLineReader()
	for name, events := range programs() {
		for _, want := range events {
			var b bytes.Buffer
			if err := trace.WriteEvent(&b, want); err != nil {
				t.Fatal(err)
			}
			var got trace.Event
			if _, err := reader.Read(bytes.TrimSpace(b.Bytes()), &got); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("%s (-want +got):\n%s", name, diff)
			}
		}
	}
}
