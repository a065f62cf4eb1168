package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"lesswait/internal/python"
)

func (a *app) httpCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "http",
		Short: "Get httpx and aiohttp for the demos that ask a web server",
		Long: "Get httpx and aiohttp for the demos that ask a web server.\n" +
			"They run without, too: then small clients of lesswait's own take their places.",
	}
	cmd.AddCommand(a.httpInstallCommand(), a.httpRemoveCommand())
	return cmd
}

func (a *app) httpInstallCommand() *cobra.Command {
	var index string
	cmd := &cobra.Command{
		Use:   "install",
		Short: "Download httpx and aiohttp into lesswait's cache folder",
		Long: "Download httpx and aiohttp, at fixed versions, into lesswait's cache folder.\n" +
			"Nothing else on the system changes, and only demos use them.",
		Args: cobra.NoArgs,
		RunE: a.do(func(ctx context.Context, _ []string) error { return a.httpInstall(ctx, index) }),
	}
	cmd.Flags().StringVar(&index, "index-url", "", "get the packages from this index instead of the one that pip knows")
	return cmd
}

func (a *app) httpInstall(ctx context.Context, index string) error {
	line := newProgressLine(a.env.Stderr, isTerminal(a.env.Stderr) && !a.dumb(), a.env.Now)
	defer line.clear()
	folder, err := python.InstallLibraries(ctx, a.pythonOptions(func(p python.Progress) {
		text := "Installing httpx and aiohttp: " + p.Step
		if line.terminal && p.Total > 0 {
			text += fmt.Sprintf(" %d %%", 100*p.Done/p.Total)
		}
		line.say(text)
	}), index)
	if err != nil {
		return cannotRun(ctx, err)
	}
	line.clear()
	a.printf("httpx and aiohttp are installed; demos use them from now on.\n")
	a.printf("Folder:   %s\nPackages: %s\n", folder, strings.Join(python.Pinned(), " "))
	return nil
}

func (a *app) httpRemoveCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "remove",
		Short: "Remove what `http install` has put into the cache folder",
		Long: "Remove what `http install` has put into lesswait's cache folder.\n" +
			"Packages of your own Python stay as they are.",
		Args: cobra.NoArgs,
		RunE: a.do(func(ctx context.Context, _ []string) error { return a.httpRemove(ctx) }),
	}
}

func (a *app) httpRemove(ctx context.Context) error {
	folders, err := python.RemoveLibraries(ctx, a.pythonOptions(nil))
	for _, folder := range folders {
		a.printf("Removed:  %s\n", folder)
	}
	switch {
	case err != nil:
		return cannotRun(ctx, err)
	case len(folders) == 0:
		a.printf("There is nothing to remove: `lesswait http install` has put nothing into the cache folder.\n")
	default:
		a.printf("Demos use the httpx and aiohttp of your own Python, or small clients of lesswait's own.\n")
	}
	return nil
}
