// Package cast draws a recorded run being replayed in a terminal, as a file that
// asciinema plays: asciicast, version 3, with a marker where a program ends, where
// the event loop was held, and at each mark of a presenter.
package cast
