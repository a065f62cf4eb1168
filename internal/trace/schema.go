package trace

// slot is a place in an Event.
type slot uint8

const (
	inTask slot = iota
	inCall
	inObj
	inBy
	inFn
	inKind
	inText
	inThread
	inFile
	inLine
	inNum
	inMax
	inValue
	inLimit
	inTimeout // Num, where Forever is null
	inInternal
	inEager
	inLoop
	inTraced
	inUnequal
	inState // Done, as "done" or "waiting"
)

// field is one field of a kind: its name in the format and where it lives.
type field struct {
	name string
	slot slot
	keep bool // zero says something, so it is written
}

func opt(name string, s slot) field  { return field{name: name, slot: s} }
func kept(name string, s slot) field { return field{name: name, slot: s, keep: true} }

// schema is the format: the fields of each kind, in their order. It is only read.
var schema = map[Kind][]field{
	Meta: {kept("version", inNum), opt("python", inText), opt("file", inFn), opt("clock", inKind), opt("detail", inObj)},
	Exit: {opt("error", inText)},
	TaskNew: {
		opt("task", inTask), opt("name", inText), opt("coro", inFn), opt("parent", inBy),
		opt("line", inLine), kept("internal", inInternal), kept("eager", inEager),
	},
	TaskName:  {opt("task", inTask), kept("name", inText)},
	TaskReady: {opt("task", inTask), opt("by", inBy)},
	TaskDone:  {opt("task", inTask), opt("how", inKind), opt("error", inText)},
	StepBegin: {opt("task", inTask)},
	StepEnd: {
		opt("task", inTask), kept("state", inState), opt("kind", inKind), opt("what", inText),
		opt("obj", inObj), opt("line", inLine), opt("fn", inFn), opt("call", inCall),
	},
	CallBegin: {
		opt("call", inCall), opt("task", inTask), opt("fn", inFn), kept("args", inText),
		opt("line", inLine), opt("thread", inThread), opt("parent", inBy), opt("file", inFile), opt("at", inNum),
	},
	CallEnd:     {opt("call", inCall), opt("exc", inText)},
	LineEvent:   {opt("line", inLine), opt("fn", inFn), opt("task", inTask)},
	TimerSet:    {opt("timer", inObj), kept("due", inNum), opt("task", inTask)},
	TimerFire:   {opt("timer", inObj), kept("late", inNum)},
	TimerCancel: {opt("timer", inObj), opt("by", inBy)},
	Tick:        {kept("ready", inNum), kept("timers", inMax)},
	PollBegin:   {kept("timeout", inTimeout)},
	PollEnd:     {kept("io", inNum)},
	CancelReq:   {opt("task", inTask), opt("by", inBy), opt("cause", inKind), opt("line", inLine), opt("msg", inText)},
	ScopeBegin: {
		opt("scope", inObj), opt("task", inTask), opt("kind", inKind), kept("due", inTimeout), opt("line", inLine),
	},
	ScopeDue:     {opt("scope", inObj), kept("due", inTimeout)},
	ScopeAdd:     {opt("scope", inObj), opt("task", inTask)},
	ScopeEnd:     {opt("scope", inObj), opt("how", inKind)},
	SemAcquire:   semFields(),
	SemRelease:   semFields(),
	QueuePut:     queueFields(),
	QueueGet:     queueFields(),
	QueueDone:    {opt("queue", inObj), opt("task", inTask), kept("unfinished", inNum)},
	ThreadSubmit: {opt("job", inObj), opt("task", inTask), opt("fn", inFn)},
	ThreadBegin:  {opt("job", inObj), opt("thread", inThread)},
	ThreadEnd:    {opt("job", inObj)},
	BlockBegin: {
		opt("call", inCall), opt("what", inText), opt("line", inLine),
		opt("thread", inThread), kept("loop", inLoop), opt("task", inTask), opt("file", inFile),
	},
	BlockEnd:       {opt("call", inCall), opt("thread", inThread)},
	CPU:            {opt("thread", inThread), kept("us", inNum)},
	GaugeEvent:     {opt("name", inFn), kept("value", inValue), opt("limit", inLimit)},
	LoopBlocked:    {opt("task", inTask), opt("line", inLine), kept("us", inNum), opt("file", inFile)},
	WarningEvent:   {opt("kind", inKind), opt("task", inTask), opt("line", inLine), kept("text", inText), opt("file", inFile)},
	Out:            {opt("stream", inKind), opt("task", inTask), opt("line", inLine), kept("text", inText)},
	Mark:           {kept("label", inText)},
	HTTPServer:     {kept("limit", inMax), kept("requests", inNum)},
	HTTPConnection: {kept("conn", inMax), kept("to", inNum)},
	HTTPRequest: {
		kept("conn", inMax), kept("to", inNum), kept("path", inText), opt("how", inKind), opt("status", inLine),
	},
	SourceLine: {opt("file", inFn), opt("title", inKind), kept("unequal", inUnequal), kept("text", inText)},
	FindingLine: {
		opt("kind", inKind), kept("since", inNum), opt("task", inTask), opt("lane", inFn), opt("line", inLine),
		opt("file", inFile), kept("text", inText), opt("fix", inObj),
	},
	SumLine: {
		kept("wall_us", inNum), kept("cpu_us", inMax), kept("outside_us", inValue), kept("others_us", inLimit),
		opt("text", inText),
	},
	ResultLine: {kept("wall_us", inNum), kept("cpu_us", inMax), kept("traced", inTraced), opt("error", inText)},
}

func semFields() []field {
	return []field{opt("sem", inObj), opt("task", inTask), kept("free", inNum), kept("waiters", inMax)}
}

func queueFields() []field {
	return []field{
		opt("queue", inObj), opt("task", inTask), kept("depth", inNum), kept("max", inMax), opt("item", inText),
	}
}

// Known tells a kind that this program knows.
func Known(k Kind) bool {
	_, ok := schema[k]
	return ok
}

// Fields gives the names of a kind's fields in the format's order, nil for an
// unknown kind.
func Fields(k Kind) []string {
	fields, ok := schema[k]
	if !ok {
		return nil
	}
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = f.name
	}
	return names
}
