//go:build linux

package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"time"
)

// kind is something that the program does while it is killed.
type kind struct {
	name  string
	share int // of a hundred kills
	// begin makes what the rounds need, with the person that they are about.
	begin func(p *person) (round, error)
	fresh bool // each round has a person of its own
}

// round is what is done again and again.
type round interface {
	// start begins it; what it does until its end or the kill is its own.
	start() (*victim, error)
	// after is told that the victim has ended, looks at what it left, starts the
	// program again, and returns what is wrong.
	after(v *victim) error
}

func kinds() []kind {
	return []kind{
		{name: "unpack", share: 6, begin: newUnpacking, fresh: true},
		{name: "check", share: 14, begin: newChecking},
		{name: "progress", share: 18, begin: newAnswering},
		{name: "draft", share: 8, begin: newTyping, fresh: true},
		{name: "pass", share: 8, begin: newPassing, fresh: true},
		{name: "seen", share: 10, begin: newSeeing(), fresh: true},
		{name: "record", share: 16, begin: newRecording},
		{name: "export", share: 20, begin: newExporting},
	}
}

// rounds are those of one kind.
type rounds struct {
	kind  kind
	house house
	dice  *rand.Rand

	took     time.Duration // by one that is left alone
	quarters [4]int        // killed in this quarter of that time
	ended    int           // before the kill
	midway   int           // left something half done
	failures []string
}

func (r *rounds) all(n int) error {
	p, what, err := r.one(0)
	if err != nil {
		return err
	}
	if err := r.leaveAlone(p, what); err != nil {
		return fmt.Errorf("left alone: %w", err)
	}
	for i := range n {
		if r.kind.fresh {
			if err := os.RemoveAll(p.root); err != nil {
				return err
			}
			if p, what, err = r.one(i + 1); err != nil {
				return err
			}
		}
		if err := r.kill(p, what); err != nil {
			r.failures = append(r.failures, fmt.Sprintf("%s, kill %d: %v", r.kind.name, i+1, err))
		}
	}
	return os.RemoveAll(p.root)
}

// one makes a person, and what is to be done.
func (r *rounds) one(number int) (*person, round, error) {
	p, err := r.house.person(fmt.Sprintf("%s-%d", r.kind.name, number))
	if err != nil {
		return nil, nil, err
	}
	what, err := r.kind.begin(p)
	return p, what, err
}

// leaveAlone measures how long one round takes, from which the moments are drawn.
func (r *rounds) leaveAlone(p *person, what round) error {
	begun := time.Now()
	v, err := what.start()
	if err != nil {
		return err
	}
	v.wait()
	r.took = time.Since(begun)
	return r.look(p, what, v)
}

// kill does a round and kills it, alone or with its process group.
func (r *rounds) kill(p *person, what round) error {
	part, group := r.dice.Float64()*1.05, r.dice.IntN(2) == 0
	v, err := what.start()
	if err != nil {
		return err
	}
	if v.killAfter(time.Duration(part*float64(r.took)), group) {
		r.quarters[min(int(part*4), 3)]++
	} else {
		r.ended++
	}
	if len(p.halfDone()) > 0 {
		r.midway++
	}
	return r.look(p, what, v)
}

// look sees whether the next start works, and what is left when it has ended.
func (r *rounds) look(p *person, what round, v *victim) error {
	if err := p.noProcesses(); err != nil {
		return err
	}
	if err := what.after(v); err != nil {
		return err
	}
	if err := p.noProcesses(); err != nil {
		return err
	}
	if left := p.halfDone(); len(left) > 0 {
		return fmt.Errorf("left behind: %s", strings.Join(left, ", "))
	}
	return nil
}

const head = `
kind      kills  1st  2nd  3rd  4th quarter  ended before  left half done  failures
`

// row is the kinds's line of the table, with what failed below.
func (r *rounds) row() string {
	q := r.quarters
	kills := q[0] + q[1] + q[2] + q[3] + r.ended
	line := fmt.Sprintf("%-9s %5d %4d %4d %4d %4d %20d %15d %9d\n", r.kind.name, kills, q[0], q[1], q[2], q[3], r.ended, r.midway, len(r.failures))
	for _, failure := range r.failures {
		line += "  " + failure + "\n"
	}
	return line
}
