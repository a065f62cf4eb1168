package check_test

import (
	"context"
	"sync"
	"testing"

	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/python"
)

// fakeRunner answers every request by a function and keeps the requests.
type fakeRunner struct {
	answer func(context.Context, python.Request) (python.Result, error)

	mu       sync.Mutex
	requests []python.Request
}

func (f *fakeRunner) Run(ctx context.Context, r python.Request) (python.Result, error) {
	f.mu.Lock()
	f.requests = append(f.requests, r)
	f.mu.Unlock()
	return f.answer(ctx, r)
}

func (f *fakeRunner) Close() error { return nil }

func answering(result python.Result) *fakeRunner {
	return &fakeRunner{answer: func(context.Context, python.Request) (python.Result, error) { return result, nil }}
}

func fetchAll() *course.Exercise {
	return &course.Exercise{
		ID: "fetch-all", Alias: "E02", File: "fetch_all.py", Name: "fetch_all",
		Starter: "# here\r\n", Check: "def check(): ...\n", Modules: map[string]string{"lab.py": "async def fetch(url): ...\n"},
	}
}

func checkWith(t *testing.T, result python.Result) check.Verdict {
	t.Helper()
	verdict, err := check.New(answering(result), "3.14.6").Check(t.Context(), fetchAll(), "mine.py", []byte("x = 1\n"))
	if err != nil {
		t.Fatal(err)
	}
	return verdict
}
