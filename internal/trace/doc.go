// Package trace turns what a Python run recorded into a timeline: who ran,
// who waited, for what, at which line, and what that adds up to.
//
// Events are the format, version 1: the compact lines that the recorder sends
// while a program runs (Decoder), and the JSON lines that people and scripts
// read (LineReader, WriteEvent; package saved reads whole files of them). A Builder
// takes events as they come and keeps a Timeline that is ready to be drawn at any
// moment, at a cost that does not grow with what was recorded before.
//
// The package is pure: it runs no program, draws nothing and reads no clock.
// Nothing in a stream is trusted: missing ends, unknown ids and kinds, time
// that goes backwards and absurd numbers give a poorer timeline, never a panic.
package trace
