package cli

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/spf13/pflag"

	"lesswait/internal/atomicfile"
	"lesswait/ui/export"
	"lesswait/ui/export/cast"
	"lesswait/ui/export/page"
	"lesswait/ui/export/perfetto"
	"lesswait/ui/export/svg"
)

// exports are the files that a run is to be saved as, each "-" for stdout and
// empty for none. Every command that has a run takes the same options.
type exports struct{ svg, html, perfetto, cast string }

func (e *exports) flags(f *pflag.FlagSet) {
	f.StringVar(&e.svg, "svg", "", "save the picture to this file, - for stdout: light or dark, as its viewer prefers")
	f.StringVar(&e.html, "html", "", "save a page to this file, - for stdout: the picture to move through, the source, and all in words")
	f.StringVar(&e.perfetto, "perfetto", "", "save a trace for ui.perfetto.dev to this file, - for stdout")
	f.StringVar(&e.cast, "cast", "", "save a replay for asciinema (version 3) to this file, - for stdout")
}

// one is a file to be made.
type one struct {
	option, path string
	make         func(export.Recording) ([]byte, error)
}

func (e exports) all(a *app) []one {
	var list []one
	for _, x := range []one{
		{"--svg", e.svg, func(r export.Recording) ([]byte, error) { return svg.Draw(r, svg.Options{}).Bytes(), nil }},
		{"--html", e.html, page.Make},
		{"--perfetto", e.perfetto, perfetto.Make},
		{"--cast", e.cast, func(r export.Recording) ([]byte, error) { return cast.Make(r, cast.Options{ASCII: a.asciiOnly()}) }},
	} {
		if x.path != "" {
			list = append(list, x)
		}
	}
	return list
}

// asked tells whether any file is to be made.
func (e exports) asked() bool { return e != exports{} }

// check looks, before a program runs in vain, whether the files can be written.
func (a *app) checkExports(e exports, stdoutTaken bool) error {
	for _, x := range e.all(a) {
		if x.path == "-" {
			if stdoutTaken {
				return usagef("%s -: only one thing can be on stdout; name a file", x.option)
			}
			stdoutTaken = true
			continue
		}
		if err := checkFile(x.option, x.path); err != nil {
			return err
		}
	}
	return nil
}

// export makes the files. What was there before is replaced, whole or not at all.
func (a *app) export(e exports, r export.Recording) error {
	for _, x := range e.all(a) {
		text, err := x.make(r)
		if err != nil {
			return fmt.Errorf("%s %s: %w", x.option, x.path, err)
		}
		if x.path == "-" {
			a.printf("%s", text)
			continue
		}
		if err := atomicfile.Write(x.path, text, 0o644); err != nil {
			return usagef("%s %s can't be written: %w", x.option, x.path, plainCause(err))
		}
	}
	return nil
}

// plainCause is what is wrong with a file, without the name of a temporary one.
func plainCause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}
