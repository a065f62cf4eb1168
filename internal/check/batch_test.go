package check_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"runtime"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lesswait/internal/check"
	"lesswait/internal/python"
)

// reversing answers the sooner the later a submission was handed in, so that
// verdicts come back in the wrong order wherever that can happen.
func reversing(peak *atomic.Int64) *fakeRunner {
	var running atomic.Int64
	turn := make(chan struct{}, 1)
	return &fakeRunner{answer: func(_ context.Context, r python.Request) (python.Result, error) {
		now := running.Add(1)
		defer running.Add(-1)
		for old := peak.Load(); now > old && !peak.CompareAndSwap(old, now); old = peak.Load() {
		}
		if runtime.GOMAXPROCS(0) > 1 && r.Fields["source"] == "first" {
			<-turn
		} else {
			select {
			case turn <- struct{}{}:
			default:
			}
		}
		if r.Fields["source"] == "broken engine" {
			return python.Result{}, errors.New("no process could be started")
		}
		verdict := fmt.Sprintf(`{"passed":true,"message":%q}`, r.Fields["source"])
		return python.Result{Verdict: json.RawMessage(verdict), End: python.EndExited}, nil
	}}
}

func TestAllKeepsTheOrderAndTheBound(t *testing.T) {
	files := map[string]string{"fetch-all/a00.py": "first", "fetch-all/b.py": "broken engine", "fetch-all/empty.py": "", "nonsense/x.py": "x"}
	want := []string{"fetch-all/a00.py first"}
	for i := 1; i < 20; i++ {
		files[fmt.Sprintf("fetch-all/a%02d.py", i)] = fmt.Sprint(i)
		want = append(want, fmt.Sprintf("fetch-all/a%02d.py %d", i, i))
	}
	want = append(want, "fetch-all/b.py engine", "fetch-all/empty.py empty-file", "nonsense unknown-exercise")
	dir := folder(t, files)
	var peak atomic.Int64
	var got []string
	err := check.New(reversing(&peak), "3.14.6").All(t.Context(), submissions(t, dir), func(v check.Verdict) error {
		what := v.Code
		if v.Passed {
			what = v.Message
		}
		got = append(got, v.File[len(dir)+1:]+" "+what)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if bound := int64(runtime.GOMAXPROCS(0)); peak.Load() > bound {
		t.Errorf("%d checks ran at once; at most %d may", peak.Load(), bound)
	}
}

func TestAllEndsWithItsContextAndWithItsReader(t *testing.T) {
	dir := folder(t, map[string]string{"fetch-all/a.py": "1", "fetch-all/b.py": "2", "fetch-all/c.py": "3", "fetch-all/d.py": "4"})
	all := submissions(t, dir)

	ctx, cancel := context.WithCancel(t.Context())
	hanging := &fakeRunner{answer: func(ctx context.Context, _ python.Request) (python.Result, error) {
		cancel()
		<-ctx.Done()
		return python.Result{End: python.EndCanceled}, nil
	}}
	err := check.New(hanging, "3.14.6").All(ctx, all, func(check.Verdict) error { return nil })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v; want that of the context", err)
	}

	gone := errors.New("nobody reads any more")
	var peak atomic.Int64
	err = check.New(reversing(&peak), "3.14.6").All(t.Context(), all, func(check.Verdict) error { return gone })
	if !errors.Is(err, gone) {
		t.Errorf("error %v; want that of the reader", err)
	}
}

func TestJudgedTellsBadAnswersFromNoAnswers(t *testing.T) {
	for code, judged := range map[string]bool{
		"": true, "sequential": true, "time-limit": true, "empty-file": true, "binary-file": true, "not-utf-8": true, "too-big": true,
		"unreadable": false, "unknown-exercise": false, "not-python": false, "is-a-folder": false, "engine": false,
	} {
		if got := (check.Verdict{Code: code}).Judged(); got != judged {
			t.Errorf("a verdict with code %q: judged %v; want %v", code, got, judged)
		}
	}
}

func submissions(t *testing.T, dir string) []check.Submission {
	t.Helper()
	all, err := check.Submissions(dir, known)
	if err != nil {
		t.Fatal(err)
	}
	return all
}
