package linear

import (
	"context"
	"fmt"
)

// results are several things that were found, to be opened by their numbers.
type results struct {
	*session
	sought string
	found  []thing
}

func (r *results) name() string { return fmt.Sprintf("what was found for %q", r.sought) }

func (r *results) tell() {
	r.say("Found for %q: %s.", r.sought, counted(len(r.found), "thing"))
	for i, t := range r.found {
		r.say("Number %d: %s", i+1, ended(t.name))
	}
	r.say("%s", r.next())
}

func (r *results) next() string {
	return fmt.Sprintf("Type a number from 1 to %d to open it; back leaves the list.", len(r.found))
}

func (r *results) commands() []command { return nil }

func (r *results) take(_ context.Context, text string) bool {
	if !isNumber(text) {
		return false
	}
	n, ok := number(text, len(r.found))
	if !ok {
		r.say("There is no number %s here. %s", text, r.next())
		return true
	}
	r.replace(r.found[n-1].open(r.session))
	return true
}
