// Package atomicfile writes a file as a whole: whoever reads it, and whatever
// ends the program meanwhile, sees the old content or the new.
package atomicfile
