package cli

import (
	"os"
	"os/signal"
)

// interruptsFor are the interrupts that a traced program is to be handed. A
// ctrl+c on the terminal has reached it by itself, and two would be one too many:
// asyncio.run() takes the first gently.
func interruptsFor(onTerminal bool) (<-chan os.Signal, func()) {
	interrupts := make(chan os.Signal, 1)
	if onTerminal {
		return interrupts, func() {}
	}
	signal.Notify(interrupts, os.Interrupt)
	return interrupts, func() { signal.Stop(interrupts) }
}
