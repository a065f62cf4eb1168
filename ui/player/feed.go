package player

import (
	"sync"

	"lesswait/internal/demo"
)

// feed is where the command that runs a race leaves its news, for the next
// frame to take. Only the frames send messages, so that news is never overtaken
// by the end of the race.
type feed struct {
	mu   sync.Mutex
	news news
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
	f.news.updates = nil
	return n
}

func (f *feed) add(u demo.Update) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.news.updates = append(f.news.updates, u)
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
