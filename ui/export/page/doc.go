// Package page makes of a recorded run a page to look around in: one HTML file
// that works wherever it is opened, from a disk or a mail, and loads nothing.
//
// It has the picture of package svg, a moment that is moved through it with mouse,
// keyboard or by playing, what the chosen lane does then, the source beside it at
// the line where that lane is, and all of it in words. Without scripts the picture,
// the source and the words remain. Its policy (CSP) lets no other script run than
// its own, whatever a program is called.
package page
