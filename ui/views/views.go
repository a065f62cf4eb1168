// Package views lists the pictures that a recorded run can be drawn as, and says
// which of them suits a run. Each but the race is a package of its own below this
// one; all are pure functions of a race, which holds the moment shown.
package views

import (
	"slices"

	"lesswait/internal/course"
	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
	"lesswait/ui/views/blocked"
	"lesswait/ui/views/eventloop"
	"lesswait/ui/views/executor"
	"lesswait/ui/views/order"
	"lesswait/ui/views/queue"
	"lesswait/ui/views/semaphore"
	"lesswait/ui/views/timeout"
)

// View is one of the pictures. Its functions draw whatever they are given, at any
// size and however little has happened so far, within a few milliseconds.
type View struct {
	Name  string // as `view:` in demo.yaml has it
	Title string // as keys and titles have it: a word or two
	// Shows tells whether there is anything of a run to be seen, Suits whether
	// this is the picture of it where nobody has chosen one. They are asked at
	// every frame.
	Shows, Suits func(*trace.Timeline) bool
	// Render draws the picture, in at most so many rows and columns. It shows
	// every program, the selected one where there is no room for more.
	Render func(timeline.Race, ink.Options) []string
	// Legend explains the glyphs of that picture, each with its meaning.
	Legend func(timeline.Race, ink.Options) []string
	// Linear tells the same in sentences, for a screen reader and plain output.
	Linear func(timeline.Race) string
	// Alone tells that the selected program alone is drawn, as it is after an event
	// of its loop, and not beside others on a time axis.
	Alone bool
	// Line is where the selected program is in its source; nil where a lane tells.
	Line func(timeline.Race) int
}

// All are the views, in the order in which a key goes through them.
func All() []View {
	return []View{
		{
			Name: course.ViewRace, Title: "race", Shows: always, Suits: never,
			Render: timeline.Render, Legend: timeline.Legend, Linear: timeline.Linear,
		},
		{
			Name: course.ViewSemaphore, Title: "semaphore", Shows: semaphore.Shows, Suits: semaphore.Suits,
			Render: semaphore.Render, Legend: semaphore.Legend, Linear: semaphore.Linear,
		},
		{
			Name: course.ViewQueue, Title: "queue", Shows: queue.Shows, Suits: queue.Shows,
			Render: queue.Render, Legend: queue.Legend, Linear: queue.Linear,
		},
		{
			Name: course.ViewOrder, Title: "order", Shows: order.Shows, Suits: never,
			Render: order.Render, Legend: order.Legend, Linear: order.Linear,
		},
		{
			Name: course.ViewTimeout, Title: "timeout", Shows: timeout.Shows, Suits: never,
			Render: timeout.Render, Legend: timeout.Legend, Linear: timeout.Linear,
		},
		{
			Name: course.ViewBlocked, Title: "blocked loop", Shows: blocked.Shows, Suits: blocked.Suits,
			Render: blocked.Render, Legend: blocked.Legend, Linear: blocked.Linear,
		},
		{
			Name: course.ViewExecutor, Title: "executor", Shows: executor.Shows, Suits: executor.Suits,
			Render: executor.Render, Legend: executor.Legend, Linear: executor.Linear,
		},
		{
			Name: course.ViewEventLoop, Title: "event loop", Shows: eventloop.Shows, Suits: never,
			Render: eventloop.Render, Legend: eventloop.Legend, Linear: eventloop.Linear,
			Alone: true, Line: eventloop.Line,
		},
	}
}

func always(*trace.Timeline) bool { return true }
func never(*trace.Timeline) bool  { return false }

// Of gives the view of a run: the first of those named that there is something
// to be seen in, else the first that suits any of the programs, else the race.
// While the run goes on, a view that is named need not have anything yet.
func Of(programs []*trace.Timeline, names ...string) View {
	all := All()
	for _, name := range names {
		i := slices.IndexFunc(all, func(v View) bool { return v.Name == name })
		if i >= 0 && (all[i].shows(programs) || !over(programs)) {
			return all[i]
		}
	}
	for _, v := range all {
		if slices.ContainsFunc(programs, v.Suits) {
			return v
		}
	}
	return all[0]
}

// After gives the view that follows on one, among those that have something to
// show; the same one if there is no other.
func After(v View, programs []*trace.Timeline) View {
	all := All()
	at := slices.IndexFunc(all, func(o View) bool { return o.Name == v.Name })
	for i := range all {
		if next := all[(at+1+i)%len(all)]; next.shows(programs) {
			return next
		}
	}
	return v
}

func (v View) shows(programs []*trace.Timeline) bool {
	return slices.ContainsFunc(programs, v.Shows)
}

func over(programs []*trace.Timeline) bool {
	return !slices.ContainsFunc(programs, func(t *trace.Timeline) bool { return !t.Done })
}
