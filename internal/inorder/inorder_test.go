package inorder_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"

	"lesswait/internal/inorder"
)

func TestResultsComeInTheOrderOfThePieces(t *testing.T) {
	const n = 50
	later := make([]chan struct{}, n+1)
	for i := range later {
		later[i] = make(chan struct{})
	}
	close(later[0])
	for i := 1; i < n; i += 2 {
		close(later[i]) // an odd piece need not wait
	}
	var got []int
	err := inorder.Do(t.Context(), n, func(_ context.Context, i int) (int, error) {
		<-later[i] // an even one waits until the piece after its predecessor is done
		if i%2 == 1 && i+1 < n {
			close(later[i+1])
		}
		return i * i, nil
	}, func(i, square int) error {
		if square != i*i {
			t.Errorf("piece %d came with %d", i, square)
		}
		got = append(got, i)
		return nil
	})
	if err != nil || len(got) != n || !slices.IsSorted(got) {
		t.Errorf("got %v (%v)", got, err)
	}
}

func TestTheFirstErrorEndsIt(t *testing.T) {
	broken := errors.New("broken")
	var mu sync.Mutex
	begun := 0
	work := func(ctx context.Context, i int) (int, error) {
		mu.Lock()
		begun++
		mu.Unlock()
		if i == 3 {
			return 0, broken
		}
		return i, nil
	}
	if err := inorder.Do(t.Context(), 10_000, work, func(int, int) error { return nil }); !errors.Is(err, broken) {
		t.Errorf("work: %v", err)
	}
	if begun == 10_000 {
		t.Error("it went on to the end")
	}
	emit := func(i, _ int) error {
		if i == 2 {
			return broken
		}
		return nil
	}
	if err := inorder.Do(t.Context(), 10, func(_ context.Context, i int) (int, error) { return i, nil }, emit); !errors.Is(err, broken) {
		t.Errorf("emit: %v", err)
	}
	ended, cancel := context.WithCancelCause(t.Context())
	cancel(broken)
	if err := inorder.Do(ended, 10, work, func(int, int) error { return nil }); !errors.Is(err, broken) {
		t.Errorf("context: %v", err)
	}
}
