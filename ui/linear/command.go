package linear

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"lesswait/ui/kit"
)

// command is a word that can be typed.
type command struct {
	word string // empty for enter alone
	arg  string // "NUMBER", "[NUMBER]" where it can be left out, empty for none
	does string
	run  func(ctx context.Context, arg string)
}

// simple is a command that takes nothing and runs nothing of Python.
func simple(word, does string, run func()) command {
	return command{word: word, does: does, run: func(context.Context, string) { run() }}
}

func (c command) usage() string {
	if c.word == "" {
		return "enter"
	}
	return strings.TrimSpace(c.word + " " + c.arg)
}

// other are words that mean a command, besides its own and the beginnings of it.
func other(word string) string {
	switch word {
	case "?":
		return "help"
	case "exit", "bye":
		return "quit"
	}
	return word
}

// longestWord is how much of a word that means nothing is said again.
const longestWord = 40

// do takes a line.
func (s *session) do(ctx context.Context, line string) {
	word, arg, _ := strings.Cut(line, " ")
	word, arg = other(strings.ToLower(word)), strings.TrimSpace(arg)
	found := match(append(s.top().commands(), s.everywhere()...), word)
	switch {
	case len(found) == 1:
		s.run(ctx, found[0], arg)
	case s.top().take(ctx, line):
	case len(found) > 1:
		s.say("%q can mean %s: type one letter more.", word, orList(found))
	case line == "":
		s.say("%s", s.top().next())
	default:
		s.say("There is no command %q here. %s Type help for all commands.", kit.Cut(word, longestWord), s.top().next())
	}
}

// run runs a command if what stands behind its word is as it has to be.
func (s *session) run(ctx context.Context, c command, arg string) {
	switch {
	case arg != "" && c.arg == "":
		s.say("%s takes nothing behind it: type %s alone.", c.word, c.word)
	case arg == "" && c.arg != "" && !strings.HasPrefix(c.arg, "["):
		s.say("%s needs something behind it: type %s. It %s.", c.word, c.usage(), c.does)
	default:
		c.run(ctx, arg)
	}
}

// match finds the commands that a word means: the one of that name, or those
// that begin with it.
func match(all []command, word string) []command {
	if i := slices.IndexFunc(all, func(c command) bool { return c.word == word }); i >= 0 {
		return all[i : i+1]
	}
	if word == "" {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(all), func(c command) bool { return !strings.HasPrefix(c.word, word) })
}

// help lists what can be typed: here first, then what can be typed everywhere.
func (s *session) help() {
	s.say("You are in %s. %s", s.top().name(), s.top().next())
	s.blank()
	s.say("Here you can type:")
	s.list(s.top().commands())
	s.blank()
	s.say("Everywhere you can type:")
	s.list(s.everywhere())
	s.say("The beginning of a word is enough where no other word begins like it.")
}

func (s *session) list(all []command) {
	for _, c := range all {
		s.say("%s: %s.", c.usage(), c.does)
	}
}

// orList names commands as in "a, b or c".
func orList(all []command) string {
	var words []string
	for _, c := range all {
		words = append(words, c.word)
	}
	last := len(words) - 1
	return fmt.Sprintf("%s or %s", strings.Join(words[:last], ", "), words[last])
}
