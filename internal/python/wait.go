package python

import (
	"context"
	"time"
)

// wallParts is in how many parts a time limit is waited for.
const wallParts = 40

// wait returns when the worker and its descendants are gone. The limit is waited
// for in parts, of which each counts the same however long it took: while this
// program was suspended, the worker went on and may have ended. One more part is
// for hearing of that.
func (s *session) wait(ctx context.Context, wall time.Duration) {
	for range wallParts + 1 {
		if s.ends(ctx, wall/wallParts) {
			<-s.process.Done()
			return
		}
	}
	s.stop(EndTimeout)
	<-s.process.Done()
}

// ends waits a while for the end of the worker, or for a reason to end it.
func (s *session) ends(ctx context.Context, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-s.process.Done():
	case <-s.over:
	case <-ctx.Done():
		s.stop(EndCanceled)
	case <-timer.C:
		return false
	}
	return true
}
