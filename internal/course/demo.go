package course

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Demo is one program, or several that race, with a question asked beforehand.
type Demo struct {
	ID       string    `yaml:"-"`
	Lesson   string    `yaml:"-"` // the id of its lesson
	Title    string    `yaml:"title"`
	View     string    `yaml:"view"`   // the picture, one of Views(); empty for the one that suits what the programs do
	Panels   []string  `yaml:"panels"` // small pictures beside it, each of Panels()
	Clock    string    `yaml:"clock"`  // ClockReal or ClockVirtual
	Shows    string    `yaml:"shows"`  // what the question is about: ShowsOutput, else times
	Question string    `yaml:"question"`
	Options  []Option  `yaml:"options"`
	Params   []Param   `yaml:"params"`
	Programs []Program `yaml:"programs"`
	Fixes    []Program `yaml:"fixes"`   // programs that run only beside the one that they mend
	HTTP     *Site     `yaml:"http"`    // the web server they talk to; nil for none
	Turns    bool      `yaml:"turns"`   // the programs run one after the other: they compute
	Unequal  bool      `yaml:"unequal"` // they do different things: their times are told, and not compared
	Why      string    `yaml:"why"`     // one or two sentences after the run

	file string
}

// The clocks a demo can run on, and what its result shows besides.
const (
	ClockReal    = "real"
	ClockVirtual = "virtual"
	ShowsOutput  = "output"
)

// The pictures a demo can be drawn as; ui/views has them.
const (
	ViewRace      = "race"
	ViewSemaphore = "semaphore"
	ViewQueue     = "queue"
	ViewOrder     = "order"
	ViewTimeout   = "timeout"
	ViewBlocked   = "blocked"
	ViewExecutor  = "executor"
	ViewEventLoop = "event-loop"
)

// Views are the names of all pictures.
func Views() []string {
	return []string{ViewRace, ViewSemaphore, ViewQueue, ViewOrder, ViewTimeout, ViewBlocked, ViewExecutor, ViewEventLoop}
}

// The panels a demo can have beside its picture; ui/panels has them.
const (
	PanelGauge       = "gauge"
	PanelHeartbeat   = "heartbeat"
	PanelLoad        = "load"
	PanelRequests    = "requests"
	PanelConnections = "connections"
	PanelJobs        = "jobs"
)

// Panels are the names of all panels.
func Panels() []string {
	return []string{PanelGauge, PanelHeartbeat, PanelLoad, PanelRequests, PanelConnections, PanelJobs}
}

// ofServer tells whether a panel draws what a web server saw.
func ofServer(panel string) bool {
	return panel == PanelLoad || panel == PanelRequests || panel == PanelConnections
}

// Param is a number the learner can change before a rerun. Every program of
// the demo sets it in one top-level line, such as `n = 3`.
type Param struct {
	Name    string `yaml:"name"`
	Title   string `yaml:"title"`
	Default int    `yaml:"default"`
	Choices []int  `yaml:"choices"` // or a range:
	Min     int    `yaml:"min"`
	Max     int    `yaml:"max"`
}

// Program is one runner of a demo.
type Program struct {
	Name   string         `yaml:"-"` // sequential
	File   string         `yaml:"file"`
	Title  string         `yaml:"title"`
	Max    map[string]int `yaml:"max"`    // it is left out above these values
	Beyond string         `yaml:"beyond"` // and this is said instead
	Fix    string         `yaml:"fix"`    // the file of the program that mends this one; empty for none
	Source string         `yaml:"-"`
}

// Where is the demo's file, as findings name it.
func (d *Demo) Where() string { return d.file }

// Answer is the index of the right prediction.
func (d *Demo) Answer() int { return rightOption(d.Options) }

// WithParams returns the programs that run with these parameters, their source
// set to them: what is shown is what is run. Parameters not named keep their
// default. A program whose max is exceeded is left out; see LeftOut.
func (d *Demo) WithParams(params map[string]int) ([]Program, error) {
	values, err := d.values(params)
	if err != nil {
		return nil, err
	}
	var running []Program
	for _, p := range d.Programs {
		if p.runs(values) {
			p.Source = p.set(values)
			running = append(running, p)
		}
	}
	return running, nil
}

// LeftOut returns the programs that do not run with these parameters; the
// Beyond of each says why.
func (d *Demo) LeftOut(params map[string]int) ([]Program, error) {
	values, err := d.values(params)
	if err != nil {
		return nil, err
	}
	out := slices.Clone(d.Programs)
	return slices.DeleteFunc(out, func(p Program) bool { return p.runs(values) }), nil
}

// values completes params with the defaults.
func (d *Demo) values(params map[string]int) (map[string]int, error) {
	values := make(map[string]int)
	for _, p := range d.Params {
		values[p.Name] = p.Default
	}
	for _, name := range slices.Sorted(maps.Keys(params)) {
		p, ok := pick(d.Params, func(p Param) bool { return p.Name == name })
		if !ok {
			return nil, d.unknownParam(name)
		}
		if err := p.check(params[name]); err != nil {
			return nil, fmt.Errorf("demo %s: %w", d.ID, err)
		}
		values[name] = params[name]
	}
	return values, nil
}

func (d *Demo) unknownParam(name string) error {
	if len(d.Params) == 0 {
		return fmt.Errorf("demo %s has no parameter %q: it has none at all", d.ID, name)
	}
	var names []string
	for _, p := range d.Params {
		names = append(names, p.Name)
	}
	return fmt.Errorf("demo %s has no parameter %q: it has %s", d.ID, name, strings.Join(names, ", "))
}

// Allowed says which values the parameter takes: "3, 30 or 1000", "1 to 9".
func (p Param) Allowed() string {
	if len(p.Choices) == 0 {
		return fmt.Sprintf("%d to %d", p.Min, p.Max)
	}
	var words []string
	for _, v := range p.Choices {
		words = append(words, strconv.Itoa(v))
	}
	last := len(words) - 1
	if last == 0 {
		return words[0]
	}
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

func (p Param) check(v int) error {
	ok := slices.Contains(p.Choices, v)
	if len(p.Choices) == 0 {
		ok = p.Min <= v && v <= p.Max
	}
	if !ok {
		return fmt.Errorf("%s can't be %d: it can be %s", p.Name, v, p.Allowed())
	}
	return nil
}

func (p Program) runs(values map[string]int) bool {
	for name, limit := range p.Max {
		if values[name] > limit {
			return false
		}
	}
	return true
}

func (p Program) set(values map[string]int) string {
	var b strings.Builder
	for line := range strings.Lines(p.Source) {
		name, _, behind := parameter(line)
		if value, ok := values[name]; ok {
			line = fmt.Sprintf("%s = %d%s", name, value, behind)
		}
		b.WriteString(line)
	}
	return b.String()
}

var setting = regexp.MustCompile(`^(\d+)([ \t]*(?:#.*)?\s*)$`)

// parameter reads a line that sets a parameter, as in `n = 3  # requests`: its
// name and value, and what stands behind them. The name of any other is empty.
func parameter(line string) (name, value, behind string) {
	name, rest, found := strings.Cut(line, " = ")
	if !found || !identifier.MatchString(name) {
		return "", "", ""
	}
	match := setting.FindStringSubmatch(rest)
	if match == nil {
		return "", "", ""
	}
	return name, match[1], match[2]
}
