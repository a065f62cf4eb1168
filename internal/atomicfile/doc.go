// Package atomicfile writes a file as a whole: whoever reads it, and whatever
// ends the program meanwhile, sees the old content or the new. What a program
// that is killed leaves beside it begins with a dot and the file's name, and is
// removed when the file is written the next time.
package atomicfile
