package cli

import (
	"cmp"
	"context"

	"github.com/spf13/cobra"

	"lesswait/internal/build"
)

func (a *app) versionCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "version",
		Short: "Print the version, and what it was built from",
		Args:  cobra.NoArgs,
		RunE: a.do(func(context.Context, []string) error {
			if asJSON {
				return a.printJSON(build.Read())
			}
			a.versionText(build.Read())
			return nil
		}),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object")
	return cmd
}

func (a *app) versionText(info build.Info) {
	commit := cmp.Or(info.Commit, "unknown")
	if info.Modified {
		commit += ", with changes"
	}
	a.printf("lesswait %s\n", info.Version)
	a.printf("commit   %s\n", commit)
	a.printf("date     %s\n", cmp.Or(info.Date, "unknown"))
	a.printf("built by %s for %s\n", info.Go, info.System)
	a.printf("Python   %s\n", cmp.Or(info.Python, "none comes along: --python takes yours"))
}

// version is that of the release, or what the build knows instead.
func version() string { return build.Read().Version }
