package cli

import (
	"io"
	"regexp"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"lesswait/ui/kit"
)

const (
	narrowest = 24 // columns beside a command or an option that its text has room in
	below     = 8  // where it stands below it otherwise

	unbroken = "\u2011" // a hyphen at which no line is broken
)

// foldHelp has all help broken between words where it is wider than the
// terminal, which would break it anywhere. A completion script is not touched.
func (a *app) foldHelp(root *cobra.Command) {
	flow(root)
	file, ok := a.env.Stdout.(term.File)
	if !ok || !isTerminal(file) {
		return
	}
	root.InitDefaultCompletionCmd() // which keeps the stdout of now
	if width, _, err := term.GetSize(file.Fd()); err == nil && width > 0 {
		root.SetOut(folding{file, width})
	}
}

// flow makes one line of each paragraph of the commands' texts: whoever shows
// them breaks them to his width.
func flow(cmd *cobra.Command) {
	paragraphs := strings.Split(cmd.Long, "\n\n")
	for i, p := range paragraphs {
		paragraphs[i] = strings.ReplaceAll(p, "\n", " ")
	}
	cmd.Long = strings.Join(paragraphs, "\n\n")
	for _, sub := range cmd.Commands() {
		flow(sub)
	}
}

// folding is a terminal that breaks wide lines between words.
type folding struct {
	term.File
	width int
}

func (f folding) Write(text []byte) (int, error) {
	lines := strings.Split(string(text), "\n")
	for i, line := range lines {
		lines[i] = fold(line, f.width)
	}
	if _, err := io.WriteString(f.File, strings.Join(lines, "\n")); err != nil {
		return 0, err
	}
	return len(text), nil
}

// entry is a command or an option, and the space before what is said of it.
var entry = regexp.MustCompile(`^ +\S.*?  +`)

// fold breaks a line that is wider than that, and what is said of a command or
// an option within its column.
func fold(line string, width int) string {
	if ansi.StringWidth(line) <= width {
		return line
	}
	plain := ansi.Strip(line)
	column := ansi.StringWidth(entry.FindString(plain))
	head, rest := ansi.Truncate(line, column, ""), ansi.TruncateLeft(line, column, "")
	if column > 0 && width-column < narrowest {
		column = below
		head = strings.TrimRight(head, " ") + "\n" + strings.Repeat(" ", below)
	}
	lines := kit.Wrap(strings.ReplaceAll(rest, "-", unbroken), width-column)
	return head + strings.ReplaceAll(strings.Join(lines, "\n"+strings.Repeat(" ", column)), unbroken, "-")
}
