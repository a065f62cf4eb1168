package queue

import (
	"fmt"
	"slices"
	"strings"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
)

// Linear tells of the queues in sentences.
func Linear(r timeline.Race) string {
	r.Now = r.Moment()
	return r.Tell(func(b *strings.Builder, i int) { newProgram(r, i).tell(b) })
}

func (p program) tell(b *strings.Builder) {
	if len(p.all) == 0 {
		fmt.Fprintf(b, "%s\n", p.nothing())
		return
	}
	if len(p.all) > 1 {
		fmt.Fprintf(b, "Of %s queues this is the one with the most items.\n", ink.Count(len(p.all)))
	}
	fmt.Fprintf(b, "%s\n", p.says()[0])
	p.tellNow(b)
	p.tellUsers(b)
}

// tellNow says what lies in the queue at the moment shown, and who waits at it.
func (p program) tellNow(b *strings.Builder) {
	if p.over && len(p.items) == 0 {
		return
	}
	fmt.Fprintf(b, "At %s the queue holds %s. %s\n", ink.Seconds(p.now), p.filled(), p.waits("us")[0])
}

// usersMost is how many users of a queue are told one by one.
const usersMost = 30

// tellUsers says how much each task put in and took out by the end.
func (p program) tellUsers(b *strings.Builder) {
	for i, u := range p.first.Users {
		if i == usersMost {
			b.WriteString("More tasks use it than are told one by one.\n")
			return
		}
		var did []string
		if u.Puts > 0 {
			did = append(did, "put in "+ink.Count(u.Puts))
		}
		if u.Gets > 0 {
			did = append(did, "took "+ink.Count(u.Gets))
		}
		if p.over {
			fmt.Fprintf(b, "%s %s.\n", ink.Clean(u.Task.Called()), strings.Join(did, " and "))
		}
	}
}

// filled says how full the queue is.
func (p program) filled() string {
	n := ink.Count(len(p.items))
	switch {
	case p.first.Max > 0:
		return n + " of " + ink.Count(p.first.Max)
	case len(p.items) == 1:
		return "1 item"
	}
	return n + " items"
}

// waits are the ways to say who waits at the queue now.
func (p program) waits(micro string) []string {
	var long, short []string
	for _, kind := range []struct{ kind, does, brief string }{
		{"put", "held back until there is room", "held back"},
		{"get", "idle until there is an item", "idle"},
		{"join", "in join() until all are done", "in join()"},
	} {
		who := slices.DeleteFunc(slices.Clone(p.stays), func(s *trace.Stay) bool { return s.Kind != kind.kind })
		if len(who) == 0 {
			continue
		}
		name := func(i int) string { return who[i].Task.Called() }
		since := " for " + ink.Duration(p.now-who[0].From, micro)
		long = append(long, ink.List(len(who), name, ", ", "more", 40)+" "+kind.does+","+since)
		short = append(short, fmt.Sprintf("%s %s", ink.Count(len(who)), kind.brief))
	}
	if len(long) == 0 {
		return []string{"Nobody waits at it.", "nobody"}
	}
	return []string{strings.Join(long, "; ") + ".", strings.Join(short, ", ")}
}

// worthSaying is the part of their time, one in so many, that tasks must have waited
// to be told of.
const worthSaying = 200

// says are the ways to say what it comes to so far, from the longest to the shortest.
func (p program) says() []string {
	counts := fmt.Sprintf("%s put in, %s taken out", ink.Count(p.put), ink.Count(p.taken))
	if p.first.Counted {
		counts += ", " + ink.Count(p.first.At(p.now).Unfinished) + " unfinished"
	}
	long := counts
	for _, kind := range []struct{ kind, one string }{{"put", "Producers"}, {"get", "Consumers"}} {
		if time, tasks := p.waited(kind.kind); tasks > 0 && time*worthSaying > int64(tasks)*p.now {
			long += fmt.Sprintf(". %s waited for %s of their time", kind.one, ink.Percent(float64(time)/float64(int64(tasks)*p.now)))
		}
	}
	return []string{long + ".", counts + "."}
}
