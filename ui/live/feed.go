// Package live is a race while it is on: what its programs tell between two
// frames.
package live

import (
	"context"
	"sync"

	"lesswait/internal/demo"
)

// Feed is where the command that runs a race leaves its news, for the next
// frame to take. Only the frames send messages, so that news is never overtaken
// by the end of the race.
type Feed struct {
	over <-chan struct{} // nobody takes any more
	room chan struct{}   // a token when the feed was emptied

	mu     sync.Mutex
	news   News
	events int // that wait
}

// feedRoom is how many events may wait for a frame. Whoever brings more waits,
// and with it, in the end, the program that makes them.
const feedRoom = 10_000

// NewFeed is a feed until ctx ends; then nobody takes any more.
func NewFeed(ctx context.Context) *Feed {
	return &Feed{over: ctx.Done(), room: make(chan struct{}, 1)}
}

// News is what has come since the last frame.
type News struct {
	Updates     []demo.Update
	Version     string // of Python, once it is known
	Step        string // what is being prepared
	Done, Total int64
	Over        bool
	Result      demo.Result
	Err         error
}

// Take empties the feed; what still holds is kept.
func (f *Feed) Take() News {
	f.mu.Lock()
	defer f.mu.Unlock()
	n := f.news
	f.news.Updates, f.events = nil, 0
	select {
	case f.room <- struct{}{}:
	default:
	}
	return n
}

// Add takes events of a racer; where very many wait already, it waits.
func (f *Feed) Add(u demo.Update) {
	for !f.put(u) {
		select {
		case <-f.room:
		case <-f.over:
			return
		}
	}
}

// put takes an update if there is room.
func (f *Feed) put(u demo.Update) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.events > 0 && f.events+len(u.Events) > feedRoom {
		return false
	}
	f.news.Updates = append(f.news.Updates, u)
	f.events += len(u.Events)
	return true
}

// Progress takes what keeps the race from beginning.
func (f *Feed) Progress(step string, done, total int64) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.news.Step, f.news.Done, f.news.Total = step, done, total
}

// Opened takes the version of the Python that runs.
func (f *Feed) Opened(version string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.news.Version, f.news.Step = version, ""
}

// End takes how the race ended.
func (f *Feed) End(result demo.Result, err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.news.Over, f.news.Result, f.news.Err = true, result, err
}
