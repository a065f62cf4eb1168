// Package tracing runs a user's own program, as the user would run it, and tells
// what it does: its events come while it runs, whatever ends it. Nothing of the
// program is limited or kept from it, unlike in package python, whose workers are
// throwaway; and the program may outlive every bound that a demo has.
//
// It draws nothing and keeps nothing.
package tracing
