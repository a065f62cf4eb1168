package supervise

import (
	"errors"
	"io"
	"os"
	"time"
)

// Status is how a worker ended.
type Status struct {
	Exit   int    // exit status; -1 where a signal ended it
	Signal string // such as "SIGKILL"; "" where none did
	Lost   bool   // its keeper was killed, and it with it: how it ended isn't known
}

// Process is a worker and the pipes to it. Its descriptors follow the wire:
// 3 request, 4 result, 5 crash text, standard output and error in one.
type Process struct {
	Request io.WriteCloser
	Result  *os.File
	Output  *os.File
	Crash   *os.File
	Folder  *Folder

	handle handle
	done   chan struct{}
	status Status // to be read when done is closed
}

// handle is what the systems differ in.
type handle interface {
	pid() int // the worker's process id, once ready is closed
	// ready is closed when the worker is there and its limits can be set.
	ready() <-chan struct{}
	limit(l Limits) error
	kill()    // asks for the end of the worker and all its descendants
	release() // frees what the handle holds; the worker has ended
}

// Limits bind a worker and its descendants, each for itself. Zero means none.
type Limits struct {
	Memory   int64 // bytes of address space (Linux) or committed (Windows)
	FileSize int64 // bytes of the biggest file it may write (Linux)
}

// Ready is closed when the worker is there and Limit may be called.
func (p *Process) Ready() <-chan struct{} { return p.handle.ready() }

// PID is the worker's process id, to be asked for when Ready is closed.
func (p *Process) PID() int { return p.handle.pid() }

// Limit sets the worker's limits; where the system has none it does nothing.
func (p *Process) Limit(l Limits) error { return p.handle.limit(l) }

// Done is closed when the worker and its descendants are gone.
func (p *Process) Done() <-chan struct{} { return p.done }

// Status says how the worker ended, after Done.
func (p *Process) Status() Status { return p.status }

// Kill ends the worker and all its descendants; Done tells when they are
// gone. It may be called at any time and more than once.
func (p *Process) Kill() { p.handle.kill() }

// Cut ends reads and writes of the worker's pipes, which a descendant that
// escaped may hold open.
func (p *Process) Cut() {
	_ = p.Request.Close()
	for _, f := range []*os.File{p.Result, p.Output, p.Crash} {
		if f.SetReadDeadline(time.Now()) != nil {
			_ = f.Close() // a pipe without deadlines (Windows): its writers are dead
		}
	}
}

// Release closes the pipes. The worker must have ended; its folder is still
// there, for the caller to remove.
func (p *Process) Release() {
	p.handle.release()
	_ = p.Request.Close()
	_ = p.Result.Close()
	_ = p.Output.Close()
	_ = p.Crash.Close()
}

// pipes are a worker's four pipes: the ends kept here and the worker's.
type pipes struct {
	request, result, output, crash end
}

// end is one pipe.
type end struct{ r, w *os.File }

func newPipes() (*pipes, error) {
	p := new(pipes)
	var errs []error
	for _, e := range []*end{&p.request, &p.result, &p.output, &p.crash} {
		var err error
		e.r, e.w, err = os.Pipe()
		errs = append(errs, err)
	}
	if err := errors.Join(errs...); err != nil {
		p.closeWorkers()
		p.closeOurs()
		return nil, err
	}
	return p, nil
}

// closeWorkers closes the worker's ends, which the worker has inherited.
func (p *pipes) closeWorkers() { closeAll(p.request.r, p.result.w, p.output.w, p.crash.w) }

// closeOurs closes this program's ends, where no worker has come to be.
func (p *pipes) closeOurs() { closeAll(p.request.w, p.result.r, p.output.r, p.crash.r) }

func (p *pipes) process(folder *Folder, h handle) *Process {
	return &Process{
		Request: p.request.w, Result: p.result.r, Output: p.output.r, Crash: p.crash.r,
		Folder: folder, handle: h, done: make(chan struct{}),
	}
}

// closeAll closes files; a nil one, from a pipe that could not be made, is
// only an error to ignore.
func closeAll(files ...*os.File) {
	for _, f := range files {
		_ = f.Close()
	}
}
