package cli

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/pflag"
)

func TestHelpIsFoldedBetweenWords(t *testing.T) {
	for _, c := range []struct{ name, line, want string }{
		{"fits", "    list  What there is", "    list  What there is"},
		{"column", "    list  What there is to read, to watch and to write", "    list  What there is to read, to\n          watch and to write"},
		{"no room", "    show LESSON|EXERCISE|CODES  Print one of them as text", "    show LESSON|EXERCISE|CODES\n        Print one of them as text"},
		{"text", "It teaches asyncio, and shows where the time goes", "It teaches asyncio, and shows where the\ntime goes"},
		{"hyphens", "Which are loop-blocked, never-awaited, awaits-in-a-row", "Which are loop-blocked, never-awaited,\nawaits-in-a-row"},
		{"styled", "    \x1b[1mlist\x1b[m  \x1b[2mWhat there is to read, to watch and to write\x1b[m", "    list  What there is to read, to\n          watch and to write"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := ansi.Strip(fold(c.line, 40)); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestTextsOfCommandsFlow(t *testing.T) {
	root := (&app{}).root()
	flow(root)
	for _, cmd := range append(root.Commands(), root) {
		for _, p := range strings.Split(cmd.Long, "\n\n") {
			if strings.Contains(p, "\n") {
				t.Errorf("%s: a paragraph has more than one line: %q", cmd.Name(), p)
			}
		}
	}
}

// A word in backticks would be taken for what the flag's value is called.
func TestFlagsHaveNoBackticks(t *testing.T) {
	root := (&app{}).root()
	for _, cmd := range append(root.Commands(), root) {
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			if strings.Contains(f.Usage, "`") {
				t.Errorf("%s --%s: %s", cmd.Name(), f.Name, f.Usage)
			}
		})
	}
}
