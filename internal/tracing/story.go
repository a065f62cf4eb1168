package tracing

import (
	"cmp"
	"context"
	"fmt"
	"os/exec"
	"strings"
	"sync"
	"time"

	"lesswait/internal/trace"
)

// story is what is told of a run: the recorder's events, and between them what
// the program printed past the recorder.
type story struct {
	tell    func([]trace.Event)
	decoder *trace.Decoder
	virtual bool // where nothing may depend on when a line arrived

	mu      sync.Mutex
	n, t    int64
	begun   bool
	over    bool
	looking bool         // whether overdue is still to come
	exit    *trace.Event // kept back, so that it is the last
	late    printed      // past the recorder, and not told yet
	since   time.Time    // when the recording began, about
}

func newStory(o Options) *story {
	tell := o.Events
	if tell == nil {
		tell = func([]trace.Event) {}
	}
	return &story{tell: tell, decoder: trace.NewDecoder(), virtual: o.Virtual}
}

// lines takes a line of the recorder. What does not decode is left out: the
// program that broke it is still told of.
func (s *story) lines(line []byte) {
	events, _ := s.decoder.Line(line)
	if len(events) == 0 {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if last := events[len(events)-1]; last.Ev == trace.Exit {
		s.exit = &last
		events = events[:len(events)-1]
	}
	s.setClock(events)
	s.hand(s.merged(events))
}

// setClock finds out when the recording began: the batch that came soonest after
// its last event says it best.
func (s *story) setClock(events []trace.Event) {
	if len(events) == 0 {
		return
	}
	if since := time.Now().Add(-micros(events[len(events)-1].T)); !s.begun || since.Before(s.since) {
		s.since = since
	}
	s.begun = true
}

// merged puts what was printed where it belongs among the events. On the virtual
// clock that is the end: nothing may depend on when a line arrived.
func (s *story) merged(events []trace.Event) []trace.Event {
	if s.virtual || len(s.late.events) == 0 {
		return events
	}
	var all []trace.Event
	for _, e := range events {
		all = append(append(all, s.late.until(e.T)...), e)
	}
	return all
}

// settled is how late the recorder's events may be.
const settled = 100 * time.Millisecond

// overdue tells what was printed while the recorder has nothing to say, and looks
// again as long as there is more.
func (s *story) overdue() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.over {
		return
	}
	if s.begun {
		s.hand(s.late.until((time.Since(s.since) - settled).Microseconds()))
	}
	if s.looking = len(s.late.events) > 0; s.looking {
		time.AfterFunc(settled, s.overdue)
	}
}

func micros(t int64) time.Duration { return time.Duration(t) * time.Microsecond }

// hand numbers events and hands them on.
func (s *story) hand(events []trace.Event) {
	for i := range events {
		s.t = max(s.t, events[i].T)
		events[i].N, events[i].T = s.n, s.t
		s.n++
	}
	if len(events) > 0 {
		s.tell(events)
	}
}

// printed takes a line that the recorder knows nothing of.
func (s *story) printed(stream string, line []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	text := strings.ToValidUTF8(strings.TrimSuffix(string(line[:min(len(line), lineMost)]), "\r"), "\uFFFD")
	if len(line) > lineMost {
		text = strings.TrimRight(text, "\uFFFD") + "…"
	}
	event := trace.Event{Ev: trace.Out, Kind: stream, Text: text}
	if !s.virtual {
		event.T = s.t
		if s.begun {
			event.T = max(s.t, time.Since(s.since).Microseconds())
		}
		if !s.looking {
			s.looking = true
			time.AfterFunc(settled, s.overdue)
		}
	}
	s.late.add(event)
}

// clamped is what was printed and not told, none of it later than the end.
func (s *story) clamped(end int64) []trace.Event {
	for i := range s.late.events {
		s.late.events[i].T = min(s.late.events[i].T, end)
	}
	return s.late.events
}

// finish tells the end, and how the program ended.
func (s *story) finish(ctx context.Context, cmd *exec.Cmd, waited error) (Ending, error) {
	if cmd.ProcessState == nil {
		return Ending{}, fmt.Errorf("run %s: %w", cmd.Path, waited)
	}
	end := endingOf(cmd.ProcessState)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.over = true
	if s.exit != nil {
		s.hand(s.clamped(s.exit.T))
	} else {
		s.hand(s.late.events)
	}
	if s.exit == nil {
		end.Error = cmp.Or(end.Error, fmt.Sprintf("exit status %d", end.Status))
		if end.Status == 0 {
			end.Error = ""
		}
		end.Gap = s.gap(ctx, end)
		s.exit = &trace.Event{T: s.t, Ev: trace.Exit, Text: end.Error}
	}
	end.Error = s.exit.Text
	s.hand([]trace.Event{*s.exit})
	return end, nil
}

// gap says why there is no exit in the recording.
func (s *story) gap(ctx context.Context, end Ending) string {
	switch {
	case !s.begun && end.Status != 0:
		return "Python could not begin with the program."
	case ctx.Err() != nil:
		return "The program was ended from here."
	case end.signalled:
		return "The program was " + end.Error + ": what it did in its last moment may be missing."
	}
	return "The program closed the descriptor that it was watched by, or gave its process to another program: what came after is missing."
}
