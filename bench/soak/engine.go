//go:build linux

package main

import (
	"context"
	"fmt"

	checks "lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/demo"
	"lesswait/internal/python"
)

// check judges answers to all exercises in turn, each fourth a wrong one, by workers
// that were started ahead.
func check(ctx context.Context, h *house, times int) error {
	pool := python.NewPool(h.python, 2)
	checker := checks.New(pool, h.python.Version)
	for i := range times {
		ex := h.course.Exercises[i%len(h.course.Exercises)]
		right, answer := i%4 != 3, ex.Right[0]
		if !right {
			answer = ex.Wrong[i/4%len(ex.Wrong)]
		}
		verdict, err := checker.Check(ctx, ex, ex.File, []byte(answer.Source))
		if err != nil {
			return err
		}
		if verdict.Passed != right {
			return fmt.Errorf("%s: %s passed: %v, want %v (%s %s)", ex.ID, answer.Name, verdict.Passed, right, verdict.Code, verdict.Message)
		}
	}
	return pool.Close()
}

// race runs the demos of the course in turn, on the virtual clock.
func race(ctx context.Context, h *house, times int) error {
	pool := python.NewPool(h.python, 2)
	var demos []*course.Demo
	for _, lesson := range h.course.Lessons {
		demos = append(demos, lesson.Demos...)
	}
	for i := range times {
		d := *demos[i%len(demos)]
		d.Clock, d.HTTP = course.ClockVirtual, nil
		if _, err := demo.Run(ctx, pool, &d, nil, func(demo.Update) {}); err != nil {
			return fmt.Errorf("%s: %w", d.ID, err)
		}
	}
	return pool.Close()
}
