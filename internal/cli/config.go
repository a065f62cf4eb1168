package cli

import (
	"cmp"
	"context"
	"errors"
	"runtime"

	"github.com/spf13/cobra"

	"lesswait/internal/settings"
)

func (a *app) configCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "config",
		Short: "Write the file of settings if there is none, and print where it is",
		Long: "Write the file of settings, with every setting in it explained and commented out, unless there is one;\n" +
			"print where it is, what is wrong with it if anything is, and what it holds.",
		Args: cobra.NoArgs,
		RunE: a.do(func(context.Context, []string) error { return a.config() }),
	}
}

func (a *app) config() error {
	path := a.settingsPath()
	if path == "" {
		return usage(errors.New("there is no place for settings: neither HOME nor XDG_CONFIG_HOME (on Windows AppData) is set"))
	}
	written, err := settings.Write(path)
	if err != nil {
		return usage(err)
	}
	if written {
		a.printf("%s was written; remove the # of what you want to set:\n\n%s", path, settings.File)
		return nil
	}
	if _, err := settings.Load(path); err != nil {
		return usage(err)
	}
	a.printf("Your settings are in %s. These are all there are:\n\n%s", path, settings.File)
	return nil
}

func (a *app) settingsPath() string { return settings.Path(runtime.GOOS, a.getenv) }

// settle takes from the file of settings what neither a flag nor the
// environment says.
func (a *app) settle(cmd *cobra.Command) error {
	if cmd.Name() == "config" {
		return nil // it says itself what is wrong with the file
	}
	s, err := settings.Load(a.settingsPath())
	if err != nil {
		return err
	}
	set := cmd.Flags().Changed
	a.python = cmp.Or(a.python, a.getenv("LESSWAIT_PYTHON"), s.Python)
	a.dir = cmp.Or(a.dir, a.getenv("LESSWAIT_DIR"), s.Dir)
	if s.ASCII != nil && !set("ascii") {
		a.ascii = *s.ASCII
	}
	a.keys = s.Keys
	if s.Plain != nil && !set("plain") {
		a.plain = *s.Plain
	}
	if s.Mouse != nil && !set("no-mouse") {
		a.noMouse = !*s.Mouse
	}
	if s.Editor != "" && cmp.Or(a.getenv("VISUAL"), a.getenv("EDITOR")) == "" {
		a.env.Environ = append(a.env.Environ, "EDITOR="+s.Editor)
	}
	a.theme, a.speed = cmp.Or(s.Theme, settings.ThemeAuto), 1
	if s.Speed != nil {
		a.speed = *s.Speed
	}
	return nil
}
