package demo

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"lesswait/internal/course"
	"lesswait/internal/python"
)

// Library is what a program got when it imported an HTTP client.
type Library struct {
	Name    string `json:"name"`              // "httpx"
	Version string `json:"version,omitempty"` // of the real one; empty where lesswait's small client stood in
	Problem string `json:"problem,omitempty"` // why the real one could not be imported, though it is there
}

// String says it in a sentence.
func (l Library) String() string {
	const stoodIn = "a small client of lesswait's own ran in its place."
	switch {
	case l.Version != "":
		return fmt.Sprintf("With %s %s.", l.Name, l.Version)
	case l.Problem != "":
		return fmt.Sprintf("%s is there but can't be imported (%s), so %s", l.Name, l.Problem, stoodIn)
	}
	return fmt.Sprintf("%s isn't installed here, so %s `lesswait http install` gets the real one.", l.Name, stoodIn)
}

// Clients tells what programs get on this runner that import httpx and aiohttp.
func Clients(ctx context.Context, runner python.Runner) ([]Library, error) {
	result, err := runner.Run(ctx, python.Request{
		Fields: map[string]any{
			"op": "run", "file": "clients.py", "source": "import httpx\nimport aiohttp\n",
			"clock": course.ClockReal, "trace": unrecorded, "libraries": libraries(runner),
		},
		Limits: python.Limits{Wall: wallLimit},
	})
	switch {
	case ctx.Err() != nil:
		return nil, context.Cause(ctx)
	case err != nil:
		return nil, fmt.Errorf("look for httpx and aiohttp: %w", err)
	case result.Verdict == nil:
		return nil, errors.New("look for httpx and aiohttp: " + ending(result))
	}
	var told outcome
	if err := json.Unmarshal(result.Verdict, &told); err != nil {
		return nil, fmt.Errorf("look for httpx and aiohttp: the account of it cannot be read: %w", err)
	}
	return told.Libraries, nil
}

// Libraries are those of all programs, each once.
func (r Result) Libraries() []Library {
	var all []Library
	seen := map[Library]bool{}
	for _, racer := range r.Racers {
		for _, l := range racer.Libraries {
			if !seen[l] {
				all = append(all, l)
			}
			seen[l] = true
		}
	}
	return all
}
