package tracing

import (
	"fmt"
	"os/exec"
)

// outputs are the pipes of the program's output, where it comes as events: what
// is in them is what passed the recorder by.
type outputs struct {
	pipes    []*pipe
	readings []*reading
	begin    func(i int, p *pipe) *reading
}

// attach connects the program's output.
func (s *story) attach(cmd *exec.Cmd, o Options) (*outputs, error) {
	all := &outputs{}
	if !o.captured() {
		cmd.Stdout, cmd.Stderr = o.Stdout, o.Stderr
		return all, nil
	}
	for range 2 {
		p, err := newPipe()
		if err != nil {
			all.close()
			return nil, fmt.Errorf("pipe of a program's output: %w", err)
		}
		all.pipes = append(all.pipes, p)
	}
	cmd.Stdout, cmd.Stderr = all.pipes[0].w, all.pipes[1].w
	all.begin = func(i int, p *pipe) *reading {
		stream := [...]string{"stdout", "stderr"}[i]
		return p.read(lineMost+1, func(line []byte) { s.printed(stream, line) })
	}
	return all, nil
}

func (o *outputs) started() {
	for i, p := range o.pipes {
		p.started()
		o.readings = append(o.readings, o.begin(i, p))
	}
}

func (o *outputs) wait() {
	for _, r := range o.readings {
		r.wait()
	}
}

func (o *outputs) close() {
	for _, p := range o.pipes {
		p.close()
	}
}
