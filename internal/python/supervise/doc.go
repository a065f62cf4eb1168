// Package supervise starts Python processes that can be ended completely:
// with every descendant, whatever sessions and process groups those made, and
// whatever happens to this program.
//
// On Unix each worker has a keeper (keeper.py of the Python side) between
// itself and this program: a parent it may signal without harm, which adopts
// its orphans on Linux and ends them all when its lifeline, a pipe from here,
// closes. On Windows a job object does the same. Where a program has ended its
// keeper, this program ends the rest of the run; sweep says what it catches.
//
// It is not for what is said over a worker's pipes; package python reads them.
package supervise
