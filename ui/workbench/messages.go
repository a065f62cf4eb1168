package workbench

import "lesswait/internal/check"

// ours are the messages of this package; each carries the id of its screen's
// life.
type ours interface{ owner() int }

type life struct{ id int }

func (l life) owner() int { return l.id }

type (
	// prepared: the file is there, or could not be made.
	prepared struct {
		life
		err     error
		news    <-chan watchEvent
		release func()
		shared  bool
	}
	// warmed: Python is there.
	warmed struct {
		life
		version string
	}
	// watched: the file was written or removed.
	watched struct {
		life
		event watchEvent
	}
	// settled: nothing was written for a while after the save of this number.
	settled struct {
		life
		save int
	}
	// loaded: the file was read, to be judged if it has changed or if asked.
	loaded struct {
		life
		asked  bool
		source []byte
		err    error
	}
	// seen: the file was read, to be shown.
	seen struct {
		life
		source []byte
	}
	// checked: a verdict, or why there is none.
	checked struct {
		life
		run     int
		source  []byte
		verdict check.Verdict
		version string
		err     error
	}
	// compared: the run of a right solution.
	compared struct {
		life
		verdict check.Verdict
		err     error
	}
	// edited: the editor was closed.
	edited struct {
		life
		err error
	}
	// restarted: the starter is back.
	restarted struct {
		life
		kept string
		err  error
	}
)
