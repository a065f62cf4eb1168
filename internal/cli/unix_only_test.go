//go:build !unix

package cli_test

import "github.com/rogpeppe/go-internal/testscript"

// interrupt needs signals, which only Unix has.
func interrupt(ts *testscript.TestScript, _ bool, _ []string) { ts.Fatalf("there are no signals here") }

// terminal needs a pseudo-terminal.
func terminal(ts *testscript.TestScript, _ bool, _ []string) { ts.Fatalf("there is no terminal here") }
