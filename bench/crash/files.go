//go:build linux

package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
)

// traced is a program whose run is recorded: its tasks wait %d times each.
const traced = `import asyncio

async def work(number):
    for _ in range(%d):
        await asyncio.sleep(0.01)

async def main():
    await asyncio.gather(*[work(number) for number in range(30)])

asyncio.run(main())
`

// recording saves a run and prints its events: what is printed must be saved.
type recording struct{ *person }

func newRecording(p *person) (round, error) {
	return recording{p}, os.WriteFile(p.at("program.py"), fmt.Appendf(nil, traced, 40), 0o600)
}

func (r recording) start() (*victim, error) {
	if err := os.RemoveAll(r.at("run.jsonl")); err != nil {
		return nil, err
	}
	return startVictim(r.command("trace", "--json", "--save", "run.jsonl", "program.py"), nil)
}

func (r recording) after(v *victim) error {
	printed := v.out.lines()
	if len(printed) == 0 {
		return nil // nothing had happened yet
	}
	kept, err := r.output(r.command("open", "--json", "run.jsonl"))
	if err != nil {
		return err
	}
	if err := r.finish(r.command("open", "--plain", "run.jsonl")); err != nil {
		return err
	}
	// The saved run begins with the program's text.
	if !bytes.Contains(kept, bytes.Join(printed, nil)) {
		return fmt.Errorf("of %d printed lines some are not among the %d that are saved", len(printed), bytes.Count(kept, []byte("\n")))
	}
	return nil
}

// exporting replaces the exports of one run by those of another, by turns.
type exporting struct {
	*person
	now   int
	whole [2]map[string][]byte // of each of the two runs, the exports by their names
}

func newExporting(p *person) (round, error) {
	e := &exporting{person: p}
	for i := range e.whole {
		program := fmt.Sprintf("program%d.py", i)
		if err := os.WriteFile(p.at(program), fmt.Appendf(nil, traced, 20+i), 0o600); err != nil {
			return nil, err
		}
		if err := p.finish(p.command("trace", "--virtual", "--save", fmt.Sprintf("run%d.jsonl", i), program)); err != nil {
			return nil, err
		}
		if err := p.finish(p.command(e.export(i)...)); err != nil {
			return nil, err
		}
		var err error
		if e.whole[i], err = e.files(); err != nil {
			return nil, err
		}
	}
	return e, nil
}

// export are the arguments that export a run to the files that both share.
func (e *exporting) export(run int) []string {
	args := []string{"open", fmt.Sprintf("run%d.jsonl", run)}
	for _, kind := range exports() {
		args = append(args, "--"+kind, "export."+kind)
	}
	return args
}

func exports() []string { return []string{"svg", "html", "perfetto", "cast"} }

// files are the exports that are there.
func (e *exporting) files() (map[string][]byte, error) {
	all := map[string][]byte{}
	var errs []error
	for _, kind := range exports() {
		text, err := os.ReadFile(e.at("export." + kind))
		all[kind], errs = text, append(errs, err)
	}
	return all, errors.Join(errs...)
}

func (e *exporting) start() (*victim, error) {
	e.now = 1 - e.now
	return startVictim(e.command(e.export(e.now)...), nil)
}

func (e *exporting) after(v *victim) error {
	is, err := e.files()
	if err != nil {
		return err
	}
	for kind, text := range is {
		old := bytes.Equal(text, e.whole[1-e.now][kind])
		if !bytes.Equal(text, e.whole[e.now][kind]) && (v.passed() || !old) {
			return fmt.Errorf("export.%s is neither of the two runs' (%d bytes)", kind, len(text))
		}
	}
	return e.finish(e.command(e.export(e.now)...))
}
