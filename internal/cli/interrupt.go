package cli

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

// Interrupted is the cause of a context that a signal ended.
type Interrupted syscall.Signal

// Error names the signal.
func (i Interrupted) Error() string { return "stopped: " + syscall.Signal(i).String() }

// Signals ends a context with the first signal to stop, which is then its
// cause; a second one ends the program in the usual way.
type Signals struct {
	ctx  context.Context
	lent chan bool     // the terminal is another program's, or ours again
	stop chan struct{} // closed by Stop
	over chan struct{} // closed when nobody listens any more
}

// Listen begins to wait for signals.
func Listen() *Signals {
	ctx, end := context.WithCancelCause(context.Background())
	s := &Signals{ctx: ctx, lent: make(chan bool), stop: make(chan struct{}), over: make(chan struct{})}
	interrupts, others := make(chan os.Signal, 1), make(chan os.Signal, 1)
	signal.Notify(interrupts, os.Interrupt)
	signal.Notify(others, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		defer close(s.over)
		caught := s.first(interrupts, others)
		signal.Stop(interrupts)
		signal.Stop(others)
		if number, ok := caught.(syscall.Signal); ok {
			end(Interrupted(number))
		}
	}()
	return s
}

// first is the first signal that is meant for this program: while the terminal
// is lent, ctrl+c is not, though the system sends it to everybody there.
func (s *Signals) first(interrupts, others <-chan os.Signal) os.Signal {
	lent := false
	for {
		select {
		case lent = <-s.lent:
			select {
			case <-interrupts: // came before the terminal was given back
			default:
			}
		case caught := <-interrupts:
			if !lent {
				return caught
			}
		case caught := <-others:
			return caught
		case <-s.stop:
			return nil
		}
	}
}

// Context is the context that ends.
func (s *Signals) Context() context.Context { return s.ctx }

// Stop gives the signals back to the system.
func (s *Signals) Stop() {
	close(s.stop)
	<-s.over
}

// Lend runs something that has the terminal meanwhile, such as an editor.
func (s *Signals) Lend(run func() error) error {
	s.tell(true)
	defer s.tell(false)
	return run()
}

func (s *Signals) tell(lent bool) {
	probe := make(chan os.Signal, 1)
	signal.Notify(probe, os.Interrupt)
	signal.Stop(probe) // returns when no signal is on its way to its channel
	select {
	case s.lent <- lent:
	case <-s.over:
	}
}
