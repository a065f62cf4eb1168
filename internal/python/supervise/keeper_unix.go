//go:build !windows

package supervise

import (
	"bufio"
	"encoding/json"
	"errors"
	"os"
	"sync"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// killGrace is how long a keeper may take to end its worker before this
// program does it by what the system tells of the run.
const killGrace = time.Second

// keeper is the near side of keeper.py: its lifeline and its status.
type keeper struct {
	marker   string
	lifeline *os.File // held open as long as the worker may live
	status   *os.File

	there  chan struct{} // closed when worker is known
	worker int           // its process id
	once   sync.Once

	endKeeper func() // kills the keeper itself, by force
	reap      func() // waits for the keeper, if it is this program's child
}

// keeperPipes are the two further pipes of a kept worker.
type keeperPipes struct{ lifeline, status end }

func newKeeperPipes() (*keeperPipes, error) {
	p := new(keeperPipes)
	var err error
	if p.lifeline.r, p.lifeline.w, err = os.Pipe(); err != nil {
		return nil, err
	}
	if p.status.r, p.status.w, err = os.Pipe(); err != nil {
		closeAll(p.lifeline.r, p.lifeline.w)
		return nil, err
	}
	return p, nil
}

// newPipesWithKeeper makes the pipes of a worker and those of its keeper.
func newPipesWithKeeper() (*pipes, *keeperPipes, error) {
	main, err := newPipes()
	if err != nil {
		return nil, nil, err
	}
	kept, err := newKeeperPipes()
	if err != nil {
		main.closeWorkers()
		main.closeOurs()
		return nil, nil, err
	}
	return main, kept, nil
}

func (p *keeperPipes) closeKeepers() { closeAll(p.lifeline.r, p.status.w) }
func (p *keeperPipes) closeOurs()    { closeAll(p.lifeline.w, p.status.r) }

func newKeeper(p *keeperPipes, marker string) *keeper {
	return &keeper{
		marker: marker, lifeline: p.lifeline.w, status: p.status.r,
		there: make(chan struct{}), endKeeper: func() {}, reap: func() {},
	}
}

// report is a line of the keeper.
type report struct {
	PID    int  `json:"pid"`
	Keeper int  `json:"keeper"`
	Reaper bool `json:"reaper"`
	Exit   *int `json:"exit"`
	Signal int  `json:"signal"`
}

// follow reads the keeper's reports until the worker has ended.
func (k *keeper) follow(p *Process) {
	defer close(p.done)
	lines := bufio.NewScanner(k.status)
	var first report
	p.status = Status{Exit: -1, Lost: true}
	for p.status.Lost && lines.Scan() {
		var r report
		if json.Unmarshal(lines.Bytes(), &r) != nil {
			break
		}
		if r.PID > 0 && k.worker == 0 {
			first, k.worker = r, r.PID
			close(k.there)
		} else {
			p.status = r.status()
		}
	}
	if errors.Is(lines.Err(), os.ErrDeadlineExceeded) && first.Keeper > 0 {
		_ = syscall.Kill(first.Keeper, syscall.SIGKILL) // it holds the pipe, so the id is still its own
	}
	if p.status.Lost || !first.Reaper {
		sweep(k.marker)
	}
}

// status is what a last report says.
func (r report) status() Status {
	if r.Exit != nil {
		return Status{Exit: *r.Exit}
	}
	return Status{Exit: -1, Signal: unix.SignalName(syscall.Signal(r.Signal))}
}

func (k *keeper) ready() <-chan struct{} { return k.there }

func (k *keeper) pid() int { return k.worker }

func (k *keeper) limit(l Limits) error {
	return errors.Join(limitProcess(k.worker, l), mark(k.worker, k.marker))
}

// kill closes the lifeline. A keeper that the program has stopped or that
// hangs is given up after a grace, and follow ends it and sweeps.
func (k *keeper) kill() {
	k.once.Do(func() {
		_ = k.lifeline.Close()
		if k.status.SetReadDeadline(time.Now().Add(killGrace)) != nil {
			k.endKeeper()
		}
	})
}

func (k *keeper) release() {
	_ = k.lifeline.Close()
	_ = k.status.Close()
	k.endKeeper() // it is about to exit, or was stopped by the program
	k.reap()
}
