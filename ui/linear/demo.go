package linear

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"lesswait/internal/course"
	"lesswait/internal/progress"
	"lesswait/ui/plain"
)

// demonstration asks for a prediction, runs the programs, and tells what they did.
type demonstration struct {
	*session
	demo   *course.Demo
	params map[string]int // those that were set
	race   *plain.Race    // how it went the last time, nil before
}

func newDemo(s *session, d *course.Demo) *demonstration {
	return &demonstration{session: s, demo: d, params: map[string]int{}}
}

func (d *demonstration) name() string { return "the demo " + d.demo.Title }

func (d *demonstration) tell() {
	d.say("Demo: %s", ended(d.demo.Title))
	for i, p := range d.demo.Programs {
		d.say("Program %d of %d: %s, in %s.", i+1, len(d.demo.Programs), p.Title, p.File)
	}
	if len(d.demo.Options) > 0 {
		d.say("Before it runs: %s", d.demo.Question)
		d.choices(d.demo.Options)
	}
	for _, p := range d.demo.Params {
		d.say("You can set %s, %s, to %s, as in set %s=%d. It is %d.", p.Name, p.Title, p.Allowed(), p.Name, d.value(p), d.value(p))
	}
	if chosen := d.predicted(); chosen != nil {
		d.say("You said: %s", ended(chosen.Text))
	}
	d.say("%s", d.next())
}

func (d *demonstration) value(p course.Param) int {
	if v, ok := d.params[p.Name]; ok {
		return v
	}
	return p.Default
}

// predicted is what the learner expected, nil before that is known.
func (d *demonstration) predicted() *course.Option {
	told, ok := d.Progress.State().Predictions[d.demo.ID]
	if !ok || told.Option < 0 || told.Option >= len(d.demo.Options) {
		return nil
	}
	return &d.demo.Options[told.Option]
}

// asking tells whether the prediction is still to be made.
func (d *demonstration) asking() bool { return len(d.demo.Options) > 0 && d.predicted() == nil }

func (d *demonstration) next() string {
	switch {
	case d.asking():
		return fmt.Sprintf("Type the number of what you expect, from 1 to %d; then it runs. code reads the programs.", len(d.demo.Options))
	case d.race != nil && len(d.demo.Params) > 0:
		return "Enter goes on; calls tells every call; set changes a number, and run runs it once more."
	case d.race != nil:
		return "Enter goes on; calls tells every call, and run runs it once more."
	}
	return "Enter runs it. code reads the programs."
}

func (d *demonstration) commands() []command {
	all := []command{simple("code", "reads the programs", d.code)}
	if len(d.demo.Params) > 0 {
		all = append(all, command{"set", "NAME=NUMBER", "changes a number for the next run", d.set})
	}
	switch {
	case d.asking():
	case d.race != nil:
		all = append(all, simple("", "goes on", d.back), command{word: "run", does: "runs it once more", run: d.run},
			simple("calls", "tells what every call of the programs did", d.calls))
	default:
		all = append(all, command{does: "runs it", run: d.run}, command{word: "run", does: "runs it", run: d.run})
	}
	return all
}

// take takes a prediction.
func (d *demonstration) take(ctx context.Context, text string) bool {
	if !isNumber(text) {
		return false
	}
	n, ok := number(text, len(d.demo.Options))
	switch {
	case !d.asking():
		d.say("You have said already what you expect. %s", d.next())
	case !ok:
		d.say("There is no answer %s. %s", text, d.next())
	default:
		id := d.demo.ID
		d.keep(func(p *progress.Store) error { return p.Predicted(id, n-1) })
		d.run(ctx, "")
	}
	return true
}

func (d *demonstration) set(_ context.Context, arg string) {
	name, text, _ := strings.Cut(arg, "=")
	name, text = strings.TrimSpace(name), strings.TrimSpace(text)
	value, err := strconv.Atoi(text)
	if err != nil {
		d.say("Type a name and a whole number, as in set %s=%d.", d.demo.Params[0].Name, d.value(d.demo.Params[0]))
		return
	}
	tried := map[string]int{name: value}
	for other, v := range d.params {
		if other != name {
			tried[other] = v
		}
	}
	if _, err := d.demo.WithParams(tried); err != nil {
		d.say("%s", sentence(err))
		return
	}
	d.params = tried
	d.say("%s is %d now. %s", name, value, d.next())
}

// code reads the programs as they will run.
func (d *demonstration) code() {
	programs, err := d.demo.WithParams(d.params)
	if err != nil {
		d.say("%s", sentence(err))
		return
	}
	for _, p := range programs {
		d.show(plain.Code("the program "+p.File+", "+p.Title, p.Source))
	}
	d.say("%s", d.next())
}
