package tracing

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"lesswait/internal/python"
	"lesswait/internal/trace"
)

// Program is what is run.
type Program struct {
	Path   string // of the file, or the name of a module
	Module bool   // as `python -m` runs it
	Args   []string
	Dir    string   // the folder that it is run in; empty for this process's own
	Env    []string // its whole environment; nil for this process's own
}

// Root is the folder whose modules are the program's own, as the Python side's
// script.py has it: that of the file's outermost package, or the one it is run in.
func (p Program) Root() string {
	if p.Module {
		return cmp.Or(p.Dir, ".")
	}
	folder, err := filepath.Abs(filepath.Join(p.Dir, filepath.Dir(p.Path)))
	if filepath.IsAbs(p.Path) || err != nil {
		folder = filepath.Dir(p.Path)
	}
	for {
		above := filepath.Dir(folder)
		if _, err := os.Stat(filepath.Join(folder, "__init__.py")); err != nil || above == folder {
			return folder
		}
		folder = above
	}
}

// Options say how it is run.
type Options struct {
	Virtual bool // on the virtual clock
	Light   bool // tasks and what blocks the loop alone are recorded

	// Stdin is the program's; nil is an empty one. Stdout and Stderr get what it
	// prints, as it is; where both are nil, it comes as events.
	Stdin          *os.File
	Stdout, Stderr io.Writer
	// Apart has the program in a process group of its own, away from the
	// terminal's ctrl+c: whoever asks for that hands signals on.
	Apart bool
	// Signals are handed on to the program.
	Signals <-chan os.Signal
	// Events gets the events as they come, never two calls at once; the last is
	// the exit.
	Events func([]trace.Event)
}

// Ending is how a program ended.
type Ending struct {
	Status int    // what a shell reports: 128 and the signal's number where one ended it
	Error  string // what ended it before its end, or empty
	Gap    string // why the end of the trace is missing, or empty

	signalled bool
}

// patience is how long a program that is asked to end may take, haste how long it
// may where somebody waits at the terminal, and grace how long what it leaves
// behind may hold its pipes open.
const (
	patience = 10 * time.Second
	haste    = 3 * time.Second
	grace    = 200 * time.Millisecond
)

// Run runs the program to its end; a context that ends asks it to end, too. The
// error says that it could not be run.
func Run(ctx context.Context, in *python.Interpreter, p Program, o Options) (Ending, error) {
	channel, err := newPipe()
	if err != nil {
		return Ending{}, fmt.Errorf("pipe of a trace: %w", err)
	}
	defer channel.close()
	cmd, err := o.command(ctx, in, p, channel)
	if err != nil {
		return Ending{}, err
	}
	story := newStory(o)
	output, err := story.attach(cmd, o)
	if err != nil {
		return Ending{}, err
	}
	defer output.close()
	if err := cmd.Start(); err != nil {
		return Ending{}, fmt.Errorf("start %s: %w", in.Path, err)
	}
	channel.started()
	output.started()
	stop := passOn(cmd, o)
	told := channel.read(math.MaxInt, story.lines)
	err = cmd.Wait()
	stop()
	told.wait()
	output.wait()
	return story.finish(ctx, cmd, err)
}

// command is the interpreter with the program's arguments.
func (o Options) command(ctx context.Context, in *python.Interpreter, p Program, channel *pipe) (*exec.Cmd, error) {
	cmd := exec.CommandContext(ctx, in.Path)
	number, err := channel.inherit(cmd)
	if err != nil {
		return nil, err
	}
	order, err := json.Marshal(map[string]any{
		"channel": number, "module": p.Module, "virtual": o.Virtual, "light": o.Light,
		"captured": o.captured(), "unattended": o.Stdin == nil,
	})
	if err != nil {
		return nil, fmt.Errorf("encode an order: %w", err)
	}
	cmd.Args = append(cmd.Args, in.Starter(), string(order), p.Path)
	cmd.Args = append(cmd.Args, p.Args...)
	cmd.Dir, cmd.Env = p.Dir, o.environ(p)
	if o.Stdin != nil {
		cmd.Stdin = o.Stdin
	}
	cmd.WaitDelay = patience
	if o.Apart {
		cmd.WaitDelay = haste
	}
	o.separate(cmd)
	return cmd, nil
}

// captured tells whether the output comes as events.
func (o Options) captured() bool { return o.Stdout == nil && o.Stderr == nil }

// environ is the program's environment: on the virtual clock strings hash alike
// in every run, unless the user wants it otherwise.
func (o Options) environ(p Program) []string {
	env := p.Env
	if env == nil {
		env = os.Environ()
	}
	if o.Virtual {
		env = append([]string{"PYTHONHASHSEED=0"}, env...) // the last of a name counts
	}
	return env
}

// passOn hands signals on until it is told to stop.
func passOn(cmd *exec.Cmd, o Options) (stop func()) {
	over := make(chan struct{})
	go func() {
		for {
			select {
			case s := <-o.Signals:
				_ = signalTo(cmd.Process, s, o.Apart) // it may just have ended
			case <-over:
				return
			}
		}
	}()
	return func() { close(over) }
}
