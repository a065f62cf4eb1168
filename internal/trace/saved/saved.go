package saved

import (
	"cmp"
	"fmt"
	"io"
	"time"

	"lesswait/internal/trace"
)

// Trace is what a file holds.
type Trace struct {
	Programs []*Program // in the order in which the file first speaks of them
	Notes    []string   // whole sentences: what was left out, and why
	Events   int64
	Unequal  bool // the programs do different things, so that no ratio is told of them
}

// Program is one of the programs whose run was recorded.
type Program struct {
	Name     string // as the lines name it, else its file
	Title    string // what people call it, empty where the file doesn't say
	File     string
	Source   string // empty where the file doesn't hold it
	Timeline *trace.Timeline

	Others map[string]string // the texts of its other files, by their names

	// Wall and CPU are the program's own account of itself, 0 where it gave none;
	// Untraced says that they are those of another run, without recording.
	Wall, CPU time.Duration
	Untraced  bool
	Error     string // why it didn't come to its end, as far as it was told
}

// Read reads a trace to its end.
func Read(r io.Reader) (*Trace, error) {
	g := &gatherer{current: map[string]*recording{}}
	notes, err := Lines(r, g.add)
	if err != nil {
		return nil, err
	}
	t := &Trace{Notes: notes}
	for _, one := range g.all {
		t.Programs = append(t.Programs, one.end(t))
	}
	return t, nil
}

// gatherer sorts lines by their program.
type gatherer struct {
	all     []*recording
	current map[string]*recording // by the name in the lines
}

// recording is a program of which more may come.
type recording struct {
	Program
	builder *trace.Builder
	version int64 // of the format, 0 where none is named
	unequal bool
}

func (g *gatherer) add(l *Line) error {
	one := g.current[l.Program]
	if one == nil || one.over(l) {
		one = &recording{Program: Program{Name: l.Program}, builder: trace.NewBuilder()}
		g.current[l.Program] = one
		g.all = append(g.all, one)
	}
	one.add(&l.Event)
	return nil
}

// over tells that a line begins another run of a program, as where two files were
// put into one.
func (o *recording) over(l *Line) bool {
	switch l.Event.Ev {
	case trace.Meta:
		return o.builder.Timeline().Events > 0
	case trace.SourceLine:
		return o.Source != "" && l.Event.Fn == o.File && o.builder.Timeline().Done
	}
	return false
}

func (o *recording) add(e *trace.Event) {
	switch e.Ev {
	case trace.SourceLine:
		o.source(e)
	case trace.ResultLine:
		o.Wall, o.CPU = micros(e.Num), micros(e.Max)
		o.Untraced, o.Error = !e.Traced, e.Text
	case trace.FindingLine, trace.SumLine: // they are found out anew
	default:
		if e.Ev == trace.Meta {
			o.version = e.Num
		}
		o.builder.Add(*e)
	}
}

// source takes the text of a file; the program's own comes first.
func (o *recording) source(e *trace.Event) {
	if o.File != "" && e.Fn != o.File {
		if o.Others == nil {
			o.Others = map[string]string{}
		}
		o.Others[e.Fn] = e.Text
		return
	}
	o.File, o.Title, o.Source, o.unequal = e.Fn, e.Kind, e.Text, e.Unequal
}

func micros(us int64) time.Duration { return time.Duration(max(us, 0)) * time.Microsecond }

// end closes a recording, and says so where the file stops before the program did.
func (o *recording) end(t *Trace) *Program {
	line := o.builder.Timeline()
	o.File = cmp.Or(line.File, o.File)
	o.Name = cmp.Or(o.Name, o.File, "the program")
	if o.version < 1 {
		t.Notes = append(t.Notes, fmt.Sprintf("The recording of %s names no version of the format: it is read as version %d.", o.Name, trace.Version))
	}
	if !line.Done {
		o.builder.Cut()
		line = o.builder.Timeline()
		t.Notes = append(t.Notes, fmt.Sprintf("The recording of %s stops at %.3f s, before its end: the program, or what recorded it, was ended. All until then is shown.",
			o.Name, float64(line.End)/1e6))
	}
	o.Timeline = line
	t.Events += line.Events
	t.Unequal = t.Unequal || o.unequal
	return &o.Program
}
