package inuse

import "os"

// Mark does nothing: a file that is to be renamed can't be kept open here.
func Mark(*os.File) bool { return true }

// Clear leaves everything, since nothing tells what is in use.
func Clear(string, func(path string) error) {}
