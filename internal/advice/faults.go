package advice

import (
	"strings"

	"lesswait/internal/trace"
	"lesswait/internal/units"
)

// faults tells what Python or the recorder found wrong. A timeout that was
// ignored is told by swallowed.
func faults(r *run) []Finding {
	var all []Finding
	for _, w := range r.Warnings {
		if Kind(w.Kind) != Swallowed {
			all = append(all, r.fault(w))
		}
	}
	return all
}

func (r *run) fault(w trace.Warning) Finding {
	f := Finding{Kind: Kind(w.Kind), T: w.T, Task: w.Task, Lane: r.called(w.Task), File: w.File, Line: w.Line}
	text := strings.TrimSuffix(w.Text, ".")
	switch f.Kind {
	case NeverAwaited:
		f.Message = text + r.where(f) + ": nothing of it ran."
		f.Fix = "Write await before the call."
	case NeverRetrieved:
		f.Message = r.subject(f) + " failed with " + text + at(f.File, f.Line) + ", and nobody asked the task how it ended."
		f.Fix = "Await it."
	case DestroyedPending:
		f.Message = r.subject(f) + " was thrown away while it waited" + at(f.File, f.Line) + ": nobody kept the task, or its loop ended first."
		f.Fix = "Keep it in a variable until it is done, and await it."
	case Unclosed:
		f.Message, f.Fix = unclosed(text, r.where(f))
	case BusyWait:
		f.Message = text + r.where(f) + ": it takes turn after turn without waiting for anything."
		f.Fix = "Wait for an Event, or with asyncio.sleep."
	case Unattended:
		f.Message, f.Fix = units.Ended(text), "Run it with --plain, where it has the terminal for itself."
	case Unseen:
		f.Message, f.Fix = units.Ended(text), "Let it run on asyncio's own loop to see it."
	default:
		f.Kind = Unhandled
		f.Message = units.Ended(text + r.where(f))
		f.Fix = "Handle it where it is raised, or await the task that raises it."
	}
	return f
}

// subject is the task that a fault is about.
func (r *run) subject(f Finding) string {
	if f.Lane == "" {
		return "A task"
	}
	return f.Lane
}

// where is the lane and the line of a fault, as far as they are known.
func (r *run) where(f Finding) string {
	where := strings.TrimPrefix(f.Lane+at(f.File, f.Line), ", ")
	if where == "" {
		return ""
	}
	return " (" + where + ")"
}

// unclosed tells of what was left open: an async generator, or something whose
// description is long and has the numbers of this very process.
func unclosed(text, where string) (message, fix string) {
	if strings.HasPrefix(text, "async generator ") {
		return text + where + ": its cleanup runs at some later time.",
			"Iterate it in a block: async with contextlib.aclosing(...) as it."
	}
	return "A " + resource(text) + where + " was never closed.", "Open it in a with block, or close it in a finally."
}

// resource names what "unclosed <StreamWriter transport=...>" and "Unclosed client
// session" speak of.
func resource(text string) string {
	name, object, _ := strings.Cut(text[min(len("unclosed "), len(text)):], "<")
	if name = strings.TrimSpace(name); name != "" {
		return name
	}
	if words := strings.Fields(object); len(words) > 0 {
		return strings.TrimRight(words[0], ">")
	}
	return "resource"
}
