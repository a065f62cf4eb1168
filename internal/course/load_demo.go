package course

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

var (
	identifier = regexp.MustCompile(`^[a-z_][a-z0-9_]*$`)
	feedback   = regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
)

func loadDemo(t tree, dir string) *Demo {
	file := path.Join(dir, "demo.yaml")
	d := &Demo{ID: path.Base(dir), Clock: ClockReal, file: t.path(file)}
	doc, ok := t.yaml(file, d)
	if !ok {
		return nil
	}
	doc.need("title", d.Title, "a few words that name it in a list")
	doc.need("question", d.Question, "what the learner predicts before the first run")
	doc.need("why", d.Why, "the sentence that explains the result")
	doc.options(d.Options)
	if d.View != "" && !slices.Contains(Views(), d.View) {
		doc.report("view", "there is no view "+strconv.Quote(d.View),
			"Write one of "+strings.Join(Views(), ", ")+", or leave it out: the one that suits the programs is found.")
	}
	for i, name := range d.Panels {
		if !slices.Contains(Panels(), name) || slices.Contains(d.Panels[:i], name) {
			doc.report(fmt.Sprintf("panels[%d]", i), "there is no further panel "+strconv.Quote(name),
				"Write each of "+strings.Join(Panels(), ", ")+" at most once, as in `panels: [gauge]`.")
		}
		if ofServer(name) && d.HTTP == nil {
			doc.report(fmt.Sprintf("panels[%d]", i), "the panel "+name+" draws what a web server saw, and the demo has none",
				"Add `http:` with what the server answers, or remove the panel.")
		}
	}
	if d.Clock != ClockReal && d.Clock != ClockVirtual {
		doc.report("clock", "there is no clock "+strconv.Quote(d.Clock), "Write `clock: real` or `clock: virtual`.")
	}
	if d.Shows != "" && d.Shows != ShowsOutput {
		doc.report("shows", "a demo can't show "+strconv.Quote(d.Shows), "Write `shows: output` where the question is about what is printed, or leave it out.")
	}
	doc.params(d.Params)
	doc.programs(dir, d)
	doc.site(d)
	return d
}

func (d doc) params(params []Param) {
	seen := map[string]bool{}
	for i, p := range params {
		at := fmt.Sprintf("params[%d]", i)
		if !identifier.MatchString(p.Name) || seen[p.Name] {
			d.report(at, "this parameter has no name of its own", "Give it a `name:` such as n, the variable that the programs set.")
		}
		seen[p.Name] = true
		if p.Title == "" {
			d.report(at, "this parameter has no title", "Add `title:` with what it means, such as `requests`.")
		}
		if len(p.Choices) == 0 && p.Min >= p.Max {
			d.report(at, "this parameter allows no values", "Add `choices: [3, 30]`, or `min:` and `max:`.")
		} else if err := p.check(p.Default); err != nil {
			d.report(at, "its default is not allowed: "+err.Error(), "Choose one of the allowed values for `default:`.")
		}
	}
}

func (d doc) programs(dir string, demo *Demo) {
	if len(demo.Programs) == 0 {
		d.report("programs", "there is no program to run", "List at least one under `programs:`, with `file:` and `title:`.")
	}
	listed := map[string]bool{"demo.yaml": true}
	for i := range demo.Programs {
		d.program(dir, demo, &demo.Programs[i], fmt.Sprintf("programs[%d]", i), listed)
	}
	for i := range demo.Fixes {
		d.program(dir, demo, &demo.Fixes[i], fmt.Sprintf("fixes[%d]", i), listed)
	}
	d.fixes(demo)
	for _, e := range d.entries(dir) {
		if !listed[e.Name()] {
			d.stray(path.Join(dir, e.Name()), "a file that `programs:` in demo.yaml lists")
		}
	}
}

// program reads one program of a demo.
func (d doc) program(dir string, demo *Demo, p *Program, at string, listed map[string]bool) {
	if path.Ext(p.File) != ".py" || path.Base(p.File) != p.File || listed[p.File] {
		d.report(at, "this program has no file of its own", "Give it a `file:` such as gather.py, in this folder.")
		return
	}
	listed[p.File] = true
	if p.Title == "" {
		d.report(at, "this program has no title", "Add `title:` with what is shown above its lanes.")
	}
	p.Name = stem(p.File)
	p.Source, _ = d.python(path.Join(dir, p.File), "a program of the demo")
	d.paramLines(path.Join(dir, p.File), *p, demo.Params)
	d.limits(at, *p, demo.Params)
}

// paramLines checks that a program sets every parameter in one line of its own.
func (d doc) paramLines(file string, p Program, params []Param) {
	if p.Source == "" || len(params) == 0 {
		return
	}
	set := map[string][]string{} // to what, line by line
	for line := range strings.Lines(p.Source) {
		name, value, _ := parameter(line)
		set[name] = append(set[name], value)
	}
	for _, param := range params {
		if !identifier.MatchString(param.Name) {
			continue
		}
		want := fmt.Sprintf("%s = %d", param.Name, param.Default)
		if !slices.Equal(set[param.Name], []string{strconv.Itoa(param.Default)}) {
			d.tree.report(file, 0, fmt.Sprintf("the parameter %s is not set in exactly one line `%s`", param.Name, want),
				"Write that line at the left margin: it is replaced before a rerun, and what is shown is what runs.")
		}
	}
}

// limits checks when a program is left out.
func (d doc) limits(at string, p Program, params []Param) {
	for name, limit := range p.Max {
		param, ok := pick(params, func(p Param) bool { return p.Name == name })
		if !ok {
			d.report(at, fmt.Sprintf("`max` names %q, which is no parameter", name), "Use the name of one under `params:`.")
		} else if param.Default > limit {
			d.report(at, "this program does not even run with the defaults", "Raise its `max`, or lower the parameter's `default`.")
		}
	}
	if len(p.Max) > 0 && p.Beyond == "" {
		d.report(at, "nothing tells the learner why this program is left out", "Add `beyond:` with a sentence that is shown above its `max`.")
	}
}
