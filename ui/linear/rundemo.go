package linear

import (
	"context"
	"strings"

	"lesswait/internal/course"
	"lesswait/internal/demo"
)

// run runs the programs and tells of them.
func (d *demonstration) run(ctx context.Context, _ string) {
	programs, err := d.demo.WithParams(d.params)
	if err != nil {
		d.say("%s", sentence(err))
		return
	}
	timelines := demo.NewTimelines(len(programs))
	runner, _, err := d.engine(ctx)
	var result demo.Result
	if err == nil {
		d.say("Running %s.", counted(len(programs), "program"))
		result, err = demo.Run(ctx, runner, d.demo, d.params, timelines.Add)
	}
	if err != nil {
		d.failed(ctx, "The demo could not run", err)
		return
	}
	race := d.Text.Race(d.demo, result, timelines.All())
	d.race = &race
	d.blank()
	d.show(strings.TrimRight(race.Sums()+race.Around(), "\n"))
	d.explain()
}

// calls tells the last run call by call.
func (d *demonstration) calls() {
	d.show(strings.TrimRight(d.race.Calls(), "\n"))
	d.say("%s", d.next())
}

// explain tells who sat out, and puts the prediction beside what came of it.
func (d *demonstration) explain() {
	leftOut, err := d.Text.LeftOut(d.demo, d.params)
	if err == nil && leftOut != "" {
		d.show(leftOut)
	}
	if chosen := d.predicted(); chosen != nil {
		d.say("You said: %s %s", ended(chosen.Text), d.itWas(chosen))
		d.say("%s", chosen.Because)
	}
	if d.demo.Why != "" {
		d.say("Why: %s", d.demo.Why)
	}
	d.say("%s", d.next())
}

func (d *demonstration) itWas(chosen *course.Option) string {
	if right := d.demo.Answer(); !chosen.Right && right >= 0 {
		return "It was: " + ended(d.demo.Options[right].Text)
	}
	return "That is right."
}
