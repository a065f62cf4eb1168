// Lesswait teaches Python's asyncio in the terminal.
package main

import (
	"os"

	"lesswait/internal/cli"
)

func main() {
	signals := cli.Listen()
	status := cli.Main(signals.Context(), cli.Env{
		Args:    os.Args[1:],
		Stdin:   os.Stdin,
		Stdout:  os.Stdout,
		Stderr:  os.Stderr,
		Environ: os.Environ(),
		Lend:    signals.Lend,
	})
	signals.Stop()
	os.Exit(status)
}
