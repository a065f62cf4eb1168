package cli

import (
	"context"
	"fmt"
	"time"

	"github.com/muesli/mango"
	mangocobra "github.com/muesli/mango-cobra"
	"github.com/muesli/roff"
	"github.com/spf13/cobra"

	"lesswait/internal/build"
)

// exitStatus tells scripts what the statuses mean.
const exitStatus = "The status is 0 where all went well, and an answer passed; 1 where an answer did not pass, or --fail-on found something; " +
	"2 for a wrong call, or a file that can't be read; 3 where the engine could not run. " +
	"trace ends as the program does that it runs. `lesswait help COMMAND` tells more of each command."

// manCommand prints the manual page. fang has such a command, too, but dates
// the page with the day it is run, so that no two builds were alike.
func (a *app) manCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "man", Short: "Print the manual page", Args: cobra.NoArgs, Hidden: true}
	cmd.RunE = a.do(func(context.Context, []string) error {
		page, err := mangocobra.NewManPage(1, cmd.Root())
		if err != nil {
			return fmt.Errorf("manual page: %w", err)
		}
		page.WithSection("Exit status", exitStatus)
		a.printf("%s", page.Build(dated{roff.NewDocument(), a.built()}))
		return nil
	})
	return cmd
}

// built is when the program's commit was made, or now where nobody knows.
func (a *app) built() time.Time {
	if at, ok := build.Read().Time(); ok {
		return at
	}
	return a.env.Now()
}

// dated is a page whose heading has a date of our choice.
type dated struct {
	mango.Builder
	at time.Time
}

func (d dated) Heading(section uint, title, description string, _ time.Time) {
	d.Builder.Heading(section, title, description, d.at.UTC())
}
