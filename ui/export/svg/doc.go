// Package svg draws a recorded run as a picture for documents: one file, light or
// dark as its viewer prefers, with nothing loaded and nothing that runs.
//
// It is the picture of ui/timeline with other means, under the same rule: ink is
// CPU time. Each state has a shape of its own (solid, hatched, striped, dotted, a
// thin line, a double one), so that it survives without colour, and the shapes are
// drawn, so that no font decides how it looks. What it shows is also in words, in
// its title and description and in those of the lanes.
package svg
