package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// takes wants these arguments, named as in the command's use, and no others; what
// comes behind three dots may be any number.
func takes(names ...string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		fixed, more := names, false
		if len(names) == 1 && strings.HasPrefix(names[0], "[") && len(args) == 0 {
			return nil
		}
		if last := len(names) - 1; last >= 0 && strings.HasSuffix(names[last], "...") {
			fixed, more = names[:last], true
		}
		switch {
		case len(args) < len(fixed):
			return fmt.Errorf("which %s? `%s --help` has examples", fixed[len(args)], cmd.CommandPath())
		case len(args) > len(fixed) && !more:
			return fmt.Errorf("%q is one too many: `%s %s` is all it takes", args[len(fixed)], cmd.CommandPath(), strings.Join(names, " "))
		}
		return nil
	}
}

// noCommand refuses what names no command, and says which one is near.
func noCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if nearest := root.SuggestionsFor(args[0]); len(nearest) > 0 {
		return fmt.Errorf("unknown command %q. Did you mean %s?", args[0], orList(nearest))
	}
	return fmt.Errorf("unknown command %q", args[0])
}
