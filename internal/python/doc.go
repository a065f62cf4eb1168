// Package python runs learners' programs on CPython: it finds or unpacks an
// interpreter, starts workers of the Python side (pylib/lesswait), hands each
// one request and brings back what it reports.
//
// Open gives an Interpreter. A Runner serves requests on it: a Pool, whose
// one-shot workers are started ahead of need, or a ForkServer, for bulk. Both
// end a worker with all its descendants when its run is over, its time is up,
// its context is canceled or this program dies.
//
// The package doesn't know what requests and verdicts mean; packages check,
// demo and snippet do.
package python
