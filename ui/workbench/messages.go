package workbench

import (
	tea "charm.land/bubbletea/v2"

	"lesswait/internal/check"
	"lesswait/internal/workspace"
)

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
		drafts  []*workspace.Draft // that were left behind
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
		kept    tea.Msg // what is to be said of its being kept
	}
	// compared: the run of a right solution.
	compared struct {
		life
		of      check.Case
		verdict check.Verdict
		err     error
	}
	// edited: the editor was closed.
	edited struct {
		life
		err error
	}
	// restarted: the starter is back; kept is where the file is, and typed where
	// that is which was not saved.
	restarted struct {
		life
		kept, typed string
		err         error
	}
	// fetched: the file was read, to be edited; and the draft to go on with, if any.
	fetched struct {
		life
		source []byte // nil where there is no file
		draft  *workspace.Draft
		typed  []byte
		err    error
	}
	// stored: what is typed was saved, or why not; kept is what was there.
	stored struct {
		life
		text     []byte
		revision int
		kept     string
		err      error
	}
	// taken: the file of another program, in the place of what was typed.
	taken struct {
		life
		source []byte
		kept   string
		err    error
	}
	// draftDue: it is time to keep what is typed.
	draftDue struct{ life }
	// drafted: it was kept, or why not.
	drafted struct {
		life
		err error
	}
	// putAside: a draft that nobody wants to go on with.
	putAside struct {
		life
		kept string
		err  error
	}
)
