package check_test

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"lesswait/internal/check"
	"lesswait/internal/check/codes"
	"lesswait/internal/python"
)

func TestVerdictIsThePublishedJSON(t *testing.T) {
	verdict := checkWith(t, python.Result{
		Verdict: json.RawMessage(`{"passed":false,"code":"sequential","message":"It took 3 s.","hint":"Start them all.","line":4,
			"virtual_s":3.0,"best_s":1.5,"checks":[{"name":"order","status":"passed","message":""},{"name":"time","status":"failed","message":"too long"}],"stdout":"hi\n"}`),
		End: python.EndExited, Output: []byte("raw"), Took: 12 * time.Millisecond,
	})
	got, err := json.Marshal(verdict)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"exercise":"fetch-all","file":"mine.py","passed":false,"code":"sequential","message":"It took 3 s.","hint":"Start them all.","line":4,` +
		`"virtual_seconds":3,"best_seconds":1.5,"checks":[{"name":"order","status":"passed","message":""},{"name":"time","status":"failed","message":"too long"}],` +
		`"stdout":"hi\n","python":"3.14.6","took_ms":12}`
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestPassedVerdictHasNullsAndAnEmptyList(t *testing.T) {
	verdict := checkWith(t, python.Result{Verdict: json.RawMessage(`{"passed":true,"code":""}`), End: python.EndExited, Output: []byte("printed\xff")})
	got, err := json.Marshal(verdict)
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{`"passed":true`, `"code":""`, `"line":null`, `"virtual_seconds":null`, `"best_seconds":null`, `"checks":[]`, `"stdout":"printed�"`} {
		if !strings.Contains(string(got), part) {
			t.Errorf("%s has no %s", got, part)
		}
	}
}

func TestRequestCarriesNormalisedSources(t *testing.T) {
	runner := answering(python.Result{Verdict: json.RawMessage(`{"passed":true}`), End: python.EndExited})
	checker := check.New(runner, "3.14.6")
	source := []byte("\ufeffa = 1\r\nb = 2\rc = 3\n")
	for _, c := range []*check.Checker{checker, checker.WithoutTrace()} {
		if _, err := c.Check(t.Context(), fetchAll(), "-", source); err != nil {
			t.Fatal(err)
		}
	}
	fields := runner.requests[0].Fields
	want := map[string]any{
		"op": "check", "id": "fetch-all", "file": "fetch_all.py", "source": "a = 1\nb = 2\nc = 3\n",
		"check": "def check(): ...\n", "starter": "# here\n", "trace": true,
	}
	for key, value := range want {
		if fields[key] != value {
			t.Errorf("request field %s = %#v; want %#v", key, fields[key], value)
		}
	}
	if runner.requests[1].Fields["trace"] != false {
		t.Error("a checker without trace asked for one")
	}
}

// TestProgramToMendIsJudgedAsItStands: there is no starter that an answer must
// differ from.
func TestProgramToMendIsJudgedAsItStands(t *testing.T) {
	runner := answering(python.Result{Verdict: json.RawMessage(`{"passed":true}`), End: python.EndExited})
	ex := fetchAll()
	ex.Broken = "blocked-loop"
	if _, err := check.New(runner, "3.14.6").Check(t.Context(), ex, "-", []byte(ex.Starter)); err != nil {
		t.Fatal(err)
	}
	if starter, sent := runner.requests[0].Fields["starter"]; sent {
		t.Errorf("the request carries the starter %q", starter)
	}
}

func TestPassedVerdictCountsOnlyWithACleanEnd(t *testing.T) {
	passed := json.RawMessage(`{"passed":true,"code":""}`)
	crash := "Fatal Python error: Segmentation fault\n\nThread 0x00 (most recent call first):\n  File \"/x/fetch_all.py\", line 9 in helper\n\n" +
		"Current thread 0x01 (most recent call first):\n  File \"/lib/ctypes/__init__.py\", line 500 in string_at\n" +
		"  File \"/tmp/fetch_all.py\", line 4 in fetch_all\n  File \"/tmp/fetch_all.py\", line 12 in main\n"
	cases := map[string]struct {
		result python.Result
		code   string
		line   int
		says   string
	}{
		"time":        {python.Result{Verdict: passed, End: python.EndTimeout, Crash: `Thread 0x1 (most recent call first):` + "\n" + `  File "C:\x\fetch_all.py", line 7 in f`}, codes.TimeLimit, 7, "9 seconds"},
		"memory":      {python.Result{Verdict: passed, End: python.EndMemory}, codes.MemoryLimit, 0, "memory"},
		"output":      {python.Result{Verdict: passed, End: python.EndOutput}, codes.OutputLimit, 0, "printed"},
		"signal":      {python.Result{End: python.EndSignal, Signal: "SIGSEGV", Crash: crash}, codes.Crashed, 4, "SIGSEGV (line 4)"},
		"exit status": {python.Result{Verdict: passed, End: python.EndExited, Exit: 3}, codes.Exited, 0, "exit status 3"},
		"no verdict":  {python.Result{End: python.EndExited}, codes.Exited, 0, "exit status 0"},
		"channel":     {python.Result{End: python.EndExited, Exit: 98}, codes.ClosedChannel, 0, "descriptor"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			verdict := checkWith(t, c.result)
			if verdict.Passed || verdict.Code != c.code || !strings.Contains(verdict.Message, c.says) || verdict.Hint == "" {
				t.Errorf("got %+v; want code %s and a message with %q", verdict, c.code, c.says)
			}
			line := 0
			if verdict.Line != nil {
				line = *verdict.Line
			}
			if line != c.line {
				t.Errorf("line %d; want %d", line, c.line)
			}
		})
	}
}

func TestEngineFailuresNeverAccuseTheLearner(t *testing.T) {
	cases := map[string]*fakeRunner{
		"harness to blame": answering(python.Result{Verdict: json.RawMessage(`{"blame":"harness","message":"check.py is broken"}`), End: python.EndExited}),
		"garbled verdict":  answering(python.Result{Verdict: json.RawMessage(`[]`), End: python.EndExited}),
		"unknown end":      answering(python.Result{End: "melted"}),
		"runner failed": {answer: func(context.Context, python.Request) (python.Result, error) {
			return python.Result{}, errors.New("no fork")
		}},
		"runner disappears": answering(python.Result{End: python.EndCanceled}),
	}
	for name, runner := range cases {
		t.Run(name, func(t *testing.T) {
			verdict, err := check.New(runner, "3.14.6").Check(t.Context(), fetchAll(), "mine.py", []byte("x = 1"))
			if !errors.Is(err, check.ErrEngine) || verdict.Code != "" {
				t.Errorf("verdict code %q, error %v; want no code and an error that wraps ErrEngine", verdict.Code, err)
			}
		})
	}
}

func TestCancelledCheckReturnsTheCause(t *testing.T) {
	cause := errors.New("the learner went away")
	ctx, cancel := context.WithCancelCause(t.Context())
	runner := &fakeRunner{answer: func(ctx context.Context, _ python.Request) (python.Result, error) {
		cancel(cause)
		return python.Result{End: python.EndCanceled}, nil
	}}
	if _, err := check.New(runner, "3.14.6").Check(ctx, fetchAll(), "mine.py", nil); !errors.Is(err, cause) {
		t.Errorf("error %v; want the cause of the cancellation", err)
	}
}

func TestStdoutIsCut(t *testing.T) {
	verdict := checkWith(t, python.Result{Verdict: json.RawMessage(`{"passed":true}`), End: python.EndExited, Output: []byte(strings.Repeat("ä", 5000))})
	if !strings.HasPrefix(verdict.Stdout, strings.Repeat("ä", 4000)+"\n") || !strings.Contains(verdict.Stdout, "cut") || len(verdict.Stdout) > 8100 {
		t.Errorf("stdout has %d bytes and ends in %q; want 4000 characters and a remark", len(verdict.Stdout), verdict.Stdout[len(verdict.Stdout)-30:])
	}
}
