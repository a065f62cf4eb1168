// Package timeline draws timelines as text: a race of one or more programs on
// one time axis, with a table of what it adds up to; the same as sentences for a
// screen reader and plain output; and the details of one lane.
//
// One rule governs the picture: ink is CPU time. Code that runs is solid,
// waiting is nearly inkless, and every state is told by its glyph alone, so that
// the picture survives without colour.
//
// All functions are pure: no clock, no terminal, and no state but what a Memo, which
// a screen may hand in, saves of the work. A screen keeps the moment shown and the
// lane selected, and asks for a new picture.
package timeline
