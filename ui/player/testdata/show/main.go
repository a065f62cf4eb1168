// Command show opens the player on made-up runs, for looking at it.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"lesswait/exercises"
	"lesswait/internal/course"
	"lesswait/internal/demo"
	"lesswait/internal/progress"
	"lesswait/internal/python"
	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/lessons"
	"lesswait/ui"
	"lesswait/ui/kit"
	"lesswait/ui/player"
	"lesswait/ui/theme"
)

func main() {
	c, err := course.Load(lessons.Files, exercises.Files)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	dir, err := os.MkdirTemp("", "player")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	memory, err := progress.Open(dir)
	if err != nil {
		panic(err)
	}
	if os.Getenv("SEEN") != "" {
		_ = memory.Predicted("d2", 0)
	}
	d := ui.Deps{
		Course: c, Progress: memory, Now: time.Now, Environ: os.Environ(),
		Theme: theme.Options{Dark: os.Getenv("LIGHT") == "", NoColor: os.Getenv("NO_COLOR") != "", ASCII: os.Getenv("ASCII") != ""},
		Start: kit.ParsePlace("demo/" + os.Args[1]),
		Player: func(env *kit.Env, d *course.Demo) kit.Screen {
			return player.New(env, d, player.Deps{Engine: engine, Run: run})
		},
	}
	if err := ui.Run(context.Background(), d); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func engine(ctx context.Context, progress func(string, int64, int64)) (python.Runner, string, error) {
	switch os.Getenv("ENGINE") {
	case "missing":
		return nil, "", errors.New("there is no Python for this system in lesswait: give the path of one, 3.12 or later, with --python or LESSWAIT_PYTHON")
	case "slow":
		for i := int64(0); i <= 100; i++ {
			progress("unpacking CPython 3.14.6", i, 100)
			time.Sleep(30 * time.Millisecond)
		}
	}
	return nil, "3.14.6", nil
}

func run(ctx context.Context, _ python.Runner, d *course.Demo, params map[string]int, sink func(demo.Update)) (demo.Result, error) {
	programs, err := d.WithParams(params)
	if err != nil {
		return demo.Result{}, err
	}
	streams := make([][]trace.Event, len(programs))
	n := params["n"]
	if n == 0 {
		n = 3
	}
	for i, p := range programs {
		switch {
		case p.Name == "gather":
			streams[i] = tracetest.Concurrent(n)
		case p.Name == "in_a_row":
			streams[i] = tracetest.SequentialAwait(n)
		default:
			streams[i] = tracetest.Sequential(n)
		}
	}
	began := time.Now()
	at := make([]int, len(streams))
	for open := true; open; time.Sleep(16 * time.Millisecond) {
		if ctx.Err() != nil {
			return demo.Result{}, ctx.Err()
		}
		open = false
		for i, s := range streams {
			from := at[i]
			for at[i] < len(s) && s[at[i]].T <= time.Since(began).Microseconds() {
				at[i]++
			}
			if at[i] > from {
				sink(demo.Update{Racer: i, Events: s[from:at[i]]})
			}
			open = open || at[i] < len(s)
		}
	}
	result := demo.Result{}
	for i, p := range programs {
		line := trace.Build(streams[i])
		r := demo.Racer{Program: p, Wall: time.Duration(line.End) * time.Microsecond, CPU: time.Duration(line.CPU) * time.Microsecond, Traced: len(streams[i]) < 2000, Events: len(streams[i])}
		if os.Getenv("CRASH") != "" && i == 1 {
			r.Error = "ValueError: no"
		}
		result.Racers = append(result.Racers, r)
	}
	return result, nil
}
