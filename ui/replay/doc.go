// Package replay is where we are in a recording: the moment and the event that
// are shown, how fast they move, the marks that were set, the part of the time
// that is seen, and the keys that set marks and zoom. It draws nothing and reads
// no clock; a screen tells it how much time has passed.
package replay
