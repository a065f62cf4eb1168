package linear

import (
	"context"
	"sync"

	"lesswait/internal/python"
)

// engine is the runner, and the version of its Python. The steps of a first
// start are told, each once; they may be several at the same time.
func (s *session) engine(ctx context.Context) (python.Runner, string, error) {
	var mu sync.Mutex
	told := ""
	return s.Engine(ctx, func(step string, _, _ int64) {
		mu.Lock()
		defer mu.Unlock()
		if step != told && step != "" {
			told = step
			s.say("Getting Python ready, this once: %s.", step)
		}
	})
}

// failed says why nothing could be run; an end of the whole course is told by
// whoever ended it.
func (s *session) failed(ctx context.Context, what string, err error) {
	if ctx.Err() != nil {
		return
	}
	s.say("%s: %s Type quit, and then lesswait doctor, which looks for the cause.", what, sentence(err))
}
