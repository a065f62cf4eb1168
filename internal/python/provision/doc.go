// Package provision keeps folders of prepared files in the user's cache: the
// interpreter and the Python side of lesswait.
//
// A folder is built beside its place, described by a manifest and renamed
// into place in one step, under a lock, so that a folder with its name is
// whole: two processes building at once, and one killed halfway, leave a
// working folder or none. Every start compares the files with the manifest by
// size and time of change; Verify reads and hashes them all.
//
// It is not for running Python, except once to compile it, and not for
// deciding which interpreter to use.
package provision
