// Package exporttest has the recordings on which the exports are tried.
package exporttest

import (
	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/ui/export"
	"lesswait/ui/timeline"
)

// Hostile is a text that would break out of HTML, XML, JSON and a terminal.
const Hostile = "</script></style></svg>\"'<b onload=alert(1)>&amp;]]>\x1b[2J\u2028\xff"

// Scenes are the recordings, by name.
func Scenes() map[string]export.Recording {
	return map[string]export.Recording{
		"race": of("The race", program("sequential", tracetest.Sequential(3)), program("concurrent", tracetest.Concurrent(3))),
		"states": of("Every state", program("blocked", tracetest.Blocked()), program("limited", tracetest.Limited(6, 2)),
			program("ends", tracetest.Ends()), program("threads", tracetest.Threads(3, false))),
		"many":    of("Many", program("staggered", tracetest.Staggered(300))),
		"marked":  of("Marked", program("marked", marked())),
		"empty":   of(""),
		"nothing": of("", program("", nil)),
		"cut":     of("Cut off", program("cut", tracetest.Blocked()[:40])),
		"hostile": hostile(),
		"queue":   of("A queue", program("belt", tracetest.Recorded("belt"))),
		"lent":    of("A thread", program("lent", tracetest.Recorded("lent"))),
	}
}

// marked has two moments with names.
func marked() []trace.Event {
	events := tracetest.Blocked()
	for i, label := range map[int]string{30: "here", 50: "there"} {
		events[i] = trace.Event{N: events[i].N, T: events[i].T, Ev: trace.Mark, Text: label}
	}
	return events
}

func of(title string, programs ...timeline.Program) export.Recording {
	r := export.Recording{Title: title, Race: timeline.Race{Now: trace.End, Programs: programs}}
	for _, p := range programs {
		r.Sources = append(r.Sources, export.Source{File: p.Title + ".py", Text: "import asyncio\n\n\nasync def fetch():\n    await asyncio.sleep(1)\n"})
	}
	return r
}

func program(title string, events []trace.Event) timeline.Program {
	return timeline.Program{Title: title, Timeline: trace.Build(events)}
}

// hostile has that text wherever there is one.
func hostile() export.Recording {
	s := tracetest.NewScript(Hostile, "real")
	s.Task("T1", Hostile, "").Step("T1").Call("K1", "T1", Hostile, Hostile, 1)
	s.After(10).Wait("T1", "K1", "sleep", Hostile, Hostile, 2)
	s.After(10).Add(
		trace.Event{Ev: trace.Mark, Text: Hostile},
		trace.Event{Ev: trace.GaugeEvent, Fn: Hostile, Value: 1e300},
		trace.Event{Ev: trace.WarningEvent, Kind: Hostile, Text: Hostile, Line: 3},
		trace.Event{Ev: trace.Out, Kind: "stdout", Text: Hostile},
		trace.Event{Ev: trace.TaskReady, Task: "T1", By: "T1"},
	)
	s.Step("T1").Return("K1", Hostile).Finish("T1", "error", Hostile)
	s.Add(trace.Event{Ev: trace.Exit, Text: Hostile})
	r := of(Hostile, timeline.Program{Title: Hostile, Note: Hostile, Timeline: trace.Build(s.Events())})
	r.Sources[0] = export.Source{File: Hostile, Text: Hostile + "\n"}
	return r
}
