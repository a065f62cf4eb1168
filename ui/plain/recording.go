package plain

import (
	"fmt"

	"lesswait/internal/course"
	"lesswait/internal/trace"
	"lesswait/ui/panels"
	"lesswait/ui/timeline"
	"lesswait/ui/views"
)

// Recording tells a run that was saved: call by call, then in the picture and the
// panels that suit it, and how it was measured.
func (t Text) Recording(race timeline.Race) string {
	var lines []*trace.Timeline
	for i := range race.Programs {
		lines = append(lines, race.Line(i))
	}
	text := timeline.Linear(race)
	if v := views.Of(lines); v.Name != course.ViewRace {
		text += "\n" + v.Linear(race)
	}
	if told := panels.Linear(panels.Suiting(race), race); told != "" {
		text += "\n" + told
	}
	return text + "\n" + t.Wrap(fmt.Sprintf("Measured: %s.", timeline.Stamp(race))) + "\n"
}
