// Package inorder does independent work several pieces at a time and hands on
// the results in the order of the pieces. It knows nothing of what is done.
package inorder

import (
	"context"
	"runtime"

	"golang.org/x/sync/errgroup"
)

// Do calls do for the numbers 0 to n-1, as many at once as Go may use
// processors, and emit with each result in the order of the numbers, one at a
// time. The first error of either ends it all and is returned.
func Do[T any](ctx context.Context, n int, do func(ctx context.Context, i int) (T, error), emit func(i int, result T) error) error {
	done := make([]chan T, n)
	for i := range done {
		done[i] = make(chan T, 1)
	}
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error {
		for i, one := range done {
			select {
			case result := <-one:
				if err := emit(i, result); err != nil {
					return err
				}
			case <-ctx.Done():
				return context.Cause(ctx)
			}
		}
		return nil
	})
	start(ctx, group, done, do)
	return group.Wait()
}

// start begins one piece after the other, as soon as a slot is free.
func start[T any](ctx context.Context, group *errgroup.Group, done []chan T, do func(ctx context.Context, i int) (T, error)) {
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i := range done {
		select {
		case slots <- struct{}{}:
		case <-ctx.Done():
			return
		}
		group.Go(func() error {
			defer func() { <-slots }()
			result, err := do(ctx, i)
			if err != nil {
				return err
			}
			done[i] <- result
			return nil
		})
	}
}
