// Package e2e holds flows through the built program on a terminal, as a user
// types and sees them: nothing but tests and their helpers. What a single
// screen or command does is tested in its own package.
package e2e
