package demo

import (
	"sync"
	"time"

	"lesswait/internal/trace"
)

// frame is the least time between two updates of one racer: a screen draws no
// faster, and a race of 10,000 tasks would drown it.
const frame = 16 * time.Millisecond

// feed gathers events and hands them to the sink once a frame.
type feed struct {
	sink func(Update)
	stop chan struct{}
	done chan struct{}

	mu      sync.Mutex
	pending [][]trace.Event
}

func newFeed(racers int, sink func(Update)) *feed {
	f := &feed{
		sink: sink, stop: make(chan struct{}), done: make(chan struct{}),
		pending: make([][]trace.Event, racers),
	}
	go f.pump()
	return f
}

func (f *feed) add(racer int, events []trace.Event) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.pending[racer] = append(f.pending[racer], events...)
}

// close hands on what is left and returns when the sink has taken it.
func (f *feed) close() {
	close(f.stop)
	<-f.done
}

func (f *feed) pump() {
	defer close(f.done)
	tick := time.NewTicker(frame)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			f.flush()
		case <-f.stop:
			f.flush()
			return
		}
	}
}

func (f *feed) flush() {
	for racer := range f.pending {
		f.mu.Lock()
		events := f.pending[racer]
		f.pending[racer] = nil
		f.mu.Unlock()
		if len(events) > 0 && f.sink != nil {
			f.sink(Update{Racer: racer, Events: events})
		}
	}
}
