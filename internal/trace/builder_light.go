package trace

// detailLight is what meta calls a recording of tasks and of what blocks the loop
// alone.
const detailLight = "light"

// WaitLight is the kind of the one wait that a light recording has of each task:
// all that it does between its beginning and its end.
const WaitLight = "light"

// unseenTurn counts a step that nobody saw begin: in a light recording two blocks
// are never known to be in the same one.
func (b *Builder) unseenTurn() {
	if b.t.Light {
		b.turns++
	}
}

// afterBlock is the state of a strand whose blocking call is over: it runs, or does
// what a light recording doesn't tell.
func (b *Builder) afterBlock(s *strand) Span {
	if b.t.Light && s.task != nil {
		return Span{State: waitOf(WaitLight, "").state, What: lightWhat, Kind: WaitLight}
	}
	return s.busy()
}

// lightWhat is the text of that wait, as the recorder has it.
const lightWhat = "not recorded in detail"
