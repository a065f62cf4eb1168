// Package saved reads the trace of a run from a file: the JSON lines that
// `lesswait trace --json` and `lesswait demo --json` print, of one program or of
// several that raced, in whatever order their lines came.
//
// It takes what can be had. A last line that is cut off, a damaged one, kinds of
// events that it doesn't know: each is left out, and told in a note. Only a file
// that is no trace at all, and one of a newer version, is an error. It opens no
// file and draws nothing.
package saved
