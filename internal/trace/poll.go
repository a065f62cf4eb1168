package trace

const clockVirtual = "virtual"

// poll is a look of the loop at what is ready, which begins to wait where nothing is.
type poll struct {
	at      int64
	forever bool // no timer ends it
}

// real tells whether its end had a time of its own: on the virtual clock only timers
// let time pass, unless something outside of it was waited for.
func (p poll) real(end *Event, t int64) bool { return t > p.at && (p.forever || end.Num > 0) }
