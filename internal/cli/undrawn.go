package cli

import "fmt"

// dumb tells a terminal on which no program can move the cursor.
func (a *app) dumb() bool { return a.getenv("TERM") == "dumb" }

// undrawn tells that nothing is to be drawn, whatever the terminal is.
func (a *app) undrawn() bool { return a.plain || a.dumb() || a.accessible() }

// onTerminal tells whether somebody types and reads.
func (a *app) onTerminal() bool { return isTerminal(a.env.Stdin) && isTerminal(a.env.Stdout) }

// interactive tells whether the terminal program can be shown.
func (a *app) interactive() bool { return a.onTerminal() && !a.undrawn() }

// sayUndrawn says to whoever sits at the terminal why there is text and no picture,
// unless text was asked for.
func (a *app) sayUndrawn(asked bool) {
	if !asked && a.dumb() && a.onTerminal() {
		fmt.Fprintln(a.env.Stderr, "TERM=dumb: this terminal can't be drawn on, so here is text.")
	}
}

// needTerminal is the error for a place where nothing can be drawn.
func (a *app) needTerminal() error {
	if a.interactive() {
		return nil
	}
	return usagef("the course opens in a terminal, and %s. "+
		"`lesswait --plain` opens it line by line; there are `lesswait list`, `lesswait show LESSON`, `lesswait demo NAME` and `lesswait check EXERCISE`, too", a.whyNot())
}

// needScreen is the error for a place where the whole screen can't be drawn.
func (a *app) needScreen() error {
	if a.interactive() {
		return nil
	}
	return usagef("a presentation needs a terminal with its whole screen, and %s. "+
		"--rehearse and --handout work without; `lesswait --plain` has the course line by line", a.whyNot())
}

// whyNot is the reason why nothing can be drawn.
func (a *app) whyNot() string {
	switch {
	case !a.onTerminal():
		return "this is none"
	case a.dumb():
		return "this one can't be drawn on (TERM=dumb)"
	}
	return "text is asked for (--plain, ACCESSIBLE or plain: true in the settings)"
}
