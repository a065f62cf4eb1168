package trace

import "math/bits"

// naming is which argument the calls of a function are called by: the first that is
// another in every call, else the first that is not the same in all. It is chosen anew
// when two calls would have the same label, so that labels depend on nothing but the
// order of the calls.
type naming struct {
	calls    []*Lane
	at       int    // the argument; firstTelling where none tells the calls apart
	repeats  uint64 // arguments, a bit each, that two calls have alike
	differs  uint64 // arguments that are not the same in all calls,
	compared int    // as far as they were compared
}

// firstTelling stands for the first argument that is a value.
const firstTelling = -1

// argsMost is how many arguments are looked at.
const argsMost = 64

// nameLane gives a call its label, and others of its function another where an
// argument tells them apart better.
func (b *Builder) nameLane(l *Lane) {
	n := b.namings[l.Fn]
	if n == nil {
		n = &naming{at: firstTelling}
		b.namings[l.Fn] = n
	}
	n.calls = append(n.calls, l)
	if plain := n.label(l); b.labels[plain].fn != l.Fn || !n.choose() {
		l.Label = b.unlike(plain, l.Fn)
		return
	}
	for _, call := range n.calls {
		b.forget(call.Label)
	}
	for _, call := range n.calls {
		call.Label = b.unlike(n.label(call), call.Fn)
		if task := b.tasks[call.Task]; task != nil && task.first == call {
			task.Label = call.Label
		}
	}
}

// forget lets a label be given again, unless others are numbered after it.
func (b *Builder) forget(label string) {
	if b.labels[label].times == 1 {
		delete(b.labels, label)
	}
}

func (n *naming) label(l *Lane) string {
	if n.at == firstTelling {
		return label(l.Fn, l.Args)
	}
	args := argsOf(l)
	if n.at >= len(args) || !tells(args[n.at]) {
		return label(l.Fn, "")
	}
	return label(l.Fn, args[n.at])
}

// choose finds the argument to go by, and tells whether that is another now.
func (n *naming) choose() bool {
	n.compare()
	before := n.at
	n.at = n.unique()
	if n.at == firstTelling && n.differs != 0 {
		n.at = bits.TrailingZeros64(n.differs)
	}
	return n.at != before
}

// compare finds the arguments in which calls differ from the first one.
func (n *naming) compare() {
	first := argsOf(n.calls[0])
	for _, l := range n.calls[n.compared:] {
		args := argsOf(l)
		for i := range min(len(args), len(first), argsMost) {
			if tells(args[i]) && tells(first[i]) && args[i] != first[i] {
				n.differs |= 1 << i
			}
		}
	}
	n.compared = len(n.calls)
}

// unique is the first argument that is another in every call.
func (n *naming) unique() int {
	for i := range argsMost {
		if (n.differs&^n.repeats)>>i&1 == 0 {
			continue
		}
		if n.allDiffer(i) {
			return i
		}
		n.repeats |= 1 << i // and so it will be, whatever calls come
	}
	return firstTelling
}

func (n *naming) allDiffer(i int) bool {
	seen := make(map[string]bool, len(n.calls))
	for _, l := range n.calls {
		args := argsOf(l)
		if i >= len(args) || !tells(args[i]) || seen[args[i]] {
			return false
		}
		seen[args[i]] = true
	}
	return true
}

// argsOf are the arguments of a call, each without the name that it was passed by.
func argsOf(l *Lane) []string {
	args := splitArgs(l.Args)
	for i, arg := range args {
		args[i] = valueOf(arg)
	}
	return args
}
