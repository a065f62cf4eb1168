//go:build linux

package main

import (
	"bytes"
	"fmt"
	"strings"
)

// answering answers one question again and again, line by line: each answer is in
// the progress by the time that the program has said what it is worth.
type answering struct {
	*person
	told, sent int
}

func newAnswering(p *person) (round, error) { return &answering{person: p}, nil }

// answersARound take about as long as a check.
const answersARound = 30

func (a *answering) start() (*victim, error) {
	a.sent += answersARound
	return startVictim(a.command("--plain"), strings.NewReader(strings.Repeat("find q5\n2\n", answersARound)))
}

func (a *answering) after(v *victim) error {
	for _, line := range v.out.lines() {
		if bytes.HasPrefix(line, []byte("Answer 2 is right")) {
			a.told++
		}
	}
	next := a.command("--plain")
	next.Stdin = strings.NewReader("find q5\n2\nquit\n")
	if err := a.finish(next); err != nil {
		return err
	}
	a.told, a.sent = a.told+1, a.sent+1
	kept, err := a.progress()
	if err != nil {
		return err
	}
	if tries := kept.Quizzes["q5"].Tries; tries < a.told || tries > a.sent {
		return fmt.Errorf("kept are %d answers of %d to %d", tries, a.told, a.sent)
	}
	// What was kept and not told is told by now.
	a.told, a.sent = kept.Quizzes["q5"].Tries, kept.Quizzes["q5"].Tries
	return nil
}
