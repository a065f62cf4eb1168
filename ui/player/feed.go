package player

import (
	"context"
	"sync"

	"lesswait/internal/demo"
)

// feed is where the command that runs a race leaves its news, for the next
// frame to take. Only the frames send messages, so that news is never overtaken
// by the end of the race.
type feed struct {
	over <-chan struct{} // nobody takes any more
	room chan struct{}   // a token when the feed was emptied

	mu     sync.Mutex
	news   news
	events int // that wait
}

// feedRoom is how many events may wait for a frame. Whoever brings more waits,
// and with it, in the end, the program that makes them.
const feedRoom = 50_000

func newFeed(ctx context.Context) *feed {
	return &feed{over: ctx.Done(), room: make(chan struct{}, 1)}
}

// news is what has come since the last frame.
type news struct {
	updates     []demo.Update
	version     string // of Python, once it is known
	step        string // what is being prepared
	done, total int64
	over        bool
	result      demo.Result
	err         error
}

// take empties the feed; what still holds is kept.
func (f *feed) take() news {
	f.mu.Lock()
	defer f.mu.Unlock()
	n := f.news
	f.news.updates, f.events = nil, 0
	select {
	case f.room <- struct{}{}:
	default:
	}
	return n
}

func (f *feed) add(u demo.Update) {
	for !f.put(u) {
		select {
		case <-f.room:
		case <-f.over:
			return
		}
	}
}

// put takes an update if there is room.
func (f *feed) put(u demo.Update) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.events > 0 && f.events+len(u.Events) > feedRoom {
		return false
	}
	f.news.updates = append(f.news.updates, u)
	f.events += len(u.Events)
	return true
}

func (f *feed) progress(step string, done, total int64) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.news.step, f.news.done, f.news.total = step, done, total
}

func (f *feed) opened(version string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.news.version, f.news.step = version, ""
}

func (f *feed) end(result demo.Result, err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.news.over, f.news.result, f.news.err = true, result, err
}
