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

// Interruptible returns a context that the first signal to stop ends, with the
// signal as its cause; a second one ends the program in the usual way. The
// function that comes with it gives the signals back.
func Interruptible() (context.Context, func()) {
	ctx, cancel := context.WithCancelCause(context.Background())
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		caught := <-signals
		signal.Stop(signals)
		if number, ok := caught.(syscall.Signal); ok {
			cancel(Interrupted(number))
		}
	}()
	return ctx, func() { signal.Stop(signals) }
}
