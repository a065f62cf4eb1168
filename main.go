// Lesswait teaches Python's asyncio in the terminal.
package main

import (
	"os"

	"lesswait/internal/cli"
)

func main() {
	ctx, stop := cli.Interruptible()
	status := cli.Main(ctx, cli.Env{
		Args:    os.Args[1:],
		Stdin:   os.Stdin,
		Stdout:  os.Stdout,
		Stderr:  os.Stderr,
		Environ: os.Environ(),
	})
	stop()
	os.Exit(status)
}
