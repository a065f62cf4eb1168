// Package docs holds the pictures of the README. They are exports of the course's
// own demos, run on the virtual clock, so that they come out the same each time;
// `go generate ./docs` makes them, and a test says when they are out of date.
package docs

//go:generate go run .. demo d2 --virtual --svg race.svg
//go:generate go run .. demo d15 --virtual --svg blocked.svg
