// Package ink is what pictures of runs are drawn with: pens and rows of cells, a
// time axis with its lanes, and the ways in which times and numbers are written.
// It knows no picture; ui/timeline draws the race with it, and ui/views the others.
package ink
