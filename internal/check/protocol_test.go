package check_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"testing"

	"lesswait/internal/check"
	"lesswait/internal/python"
)

// FuzzVerdict is a worker that ended in any way and said anything: the answer
// passes only where the run came to its own end and the judge said so, a verdict
// always has words, and what says nothing about the answer is an error.
func FuzzVerdict(f *testing.F) {
	passed := `{"passed":true,"code":"","message":"","hint":"","line":null,"virtual_s":3.0,"best_s":3.0,"checks":[{"name":"a","status":"passed","message":""}],"stdout":"","case":{"check":0,"run":1}}`
	header := "{\"trace\":{\"schema\":{\"tick\":[\"ready\"]}}}\n"
	ends := []python.End{python.EndExited, python.EndTimeout, python.EndMemory, python.EndOutput, python.EndSignal, python.EndCanceled, ""}
	for _, verdict := range []string{
		passed, `{"passed":true,"code":"sequential","message":"both"}`, `{"passed":false}`, `{}`, `null`, `true`, `[]`, `""`, "", `{"passed":"true"}`, `{"passed":1}`,
		`{"passed":true}{"passed":true}`, `{"passed":true`, `{"passed":false,"code":"sequential","message":"It took 3 s.","line":-4,"checks":null,"stdout":null}`,
		`{"passed":false,"code":"harness","message":"check.py broke","blame":"harness"}`, `{"passed":true,"blame":"harness"}`, `{"passed":false,"code":"x","message":"m","line":1e99}`,
	} {
		f.Add(uint8(0), 0, []byte(verdict), []byte(header+"[[1,\"tick\",3]]\n"), "")
		f.Add(uint8(1), 0, []byte(verdict), []byte("[[1,\"tick\",3]]\n"), "Current thread 0x1 (most recent call first):\n  File \"fetch_all.py\", line 3 in f\n")
		f.Add(uint8(0), 98, []byte(verdict), []byte(header+"[[],7,[-1e300,\"tick\"]]\n{\n"), "File \"fetch_all.py\", line 99999999999999999999")
	}
	f.Fuzz(func(t *testing.T, how uint8, exit int, judged, lines []byte, crash string) {
		result := python.Result{End: ends[int(how)%len(ends)], Exit: exit, Output: lines, Crash: crash}
		if len(judged) > 0 && json.Valid(judged) { // the pipe's reader hands on nothing else
			result.Verdict = judged
		}
		verdict, err := check.New(saying(lines, result), "3.14.6").Check(t.Context(), fetchAll(), "mine.py", []byte("x = 1\n"))
		if err != nil {
			if verdict.Passed || !errors.Is(err, check.ErrEngine) {
				t.Fatalf("it passed: %v; %v", verdict.Passed, err)
			}
			return
		}
		if verdict.Passed && !saidSo(result) {
			t.Fatalf("%q passed, ended by %s with %d", judged, result.End, exit)
		}
		if verdict.Passed != (verdict.Code == "") || !verdict.Passed && verdict.Message == "" {
			t.Fatalf("of %q came a verdict that says nothing: %+v", judged, verdict)
		}
		if _, err := json.Marshal(verdict); err != nil {
			t.Fatal(err)
		}
		verdict.SourceLine("x = 1\n")
	})
}

// saying is a runner whose worker writes these lines before it ends.
func saying(lines []byte, result python.Result) *fakeRunner {
	return &fakeRunner{answer: func(_ context.Context, r python.Request) (python.Result, error) {
		for line := range bytes.Lines(lines) {
			r.OnLine(bytes.TrimSuffix(line, []byte("\n")))
		}
		return result, nil
	}}
}

// saidSo tells whether a judge's account, read by a map, is that of an answer that passed.
func saidSo(result python.Result) bool {
	var account map[string]any
	return result.End == python.EndExited && result.Exit == 0 && json.Unmarshal(result.Verdict, &account) == nil && account["passed"] == true
}
