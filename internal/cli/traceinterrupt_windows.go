package cli

// onControllingTerminal: a console's ctrl+c reaches all of its processes.
func (a *app) onControllingTerminal() bool { return true }
