package workbench

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/watch"
	"lesswait/ui/kit"
)

// prepare is the command that makes the learner's file and begins to watch it,
// even where it could not be made: it may be there all the same, or come.
func prepare(ctx context.Context, d Deps, ex *course.Exercise, id int) tea.Cmd {
	return func() tea.Msg {
		_, err := d.Files.Prepare(ex)
		release, taken := d.Claim(ex.ID)
		msg := prepared{life{id}, err, d.Watch(ctx, d.Files.File(ex)), release, taken, nil}
		if !taken { // else they may be what is being typed there
			msg.drafts = d.Files.Drafts(ex)
		}
		return msg
	}
}

func (w *Workbench) onPrepared(msg prepared) tea.Cmd {
	w.release, w.shared, w.news = msg.release, msg.shared, msg.news
	if msg.err != nil {
		w.trouble = kit.Sentence(msg.err.Error())
	}
	w.desk.left = msg.drafts
	w.offer()
	return next(w.news, msg.id)
}

// next is the command that waits for the next event of the file.
func next(news <-chan watchEvent, id int) tea.Cmd {
	return func() tea.Msg {
		event, ok := <-news
		if !ok {
			return nil
		}
		return watched{life{id}, event}
	}
}

func (w *Workbench) onWatched(msg watched) tea.Cmd {
	more := next(w.news, msg.id)
	w.saves++
	if msg.event == watch.Gone {
		w.gone = true
		w.cancel()
		return more
	}
	w.gone = false
	return tea.Batch(more, w.env.After(debounce, settled{life{msg.id}, w.saves}))
}

// onSettled reads the file, unless it was written again meanwhile.
func (w *Workbench) onSettled(msg settled) tea.Cmd {
	if msg.save != w.saves {
		return nil
	}
	return load(w.deps, w.path, msg.id, false)
}

// load is the command that reads the learner's file.
func load(d Deps, path string, id int, asked bool) tea.Cmd {
	return func() tea.Msg {
		source, err := d.Read(path)
		return loaded{life{id}, asked, source, err}
	}
}

func (w *Workbench) onLoaded(msg loaded) tea.Cmd {
	if msg.err != nil {
		w.cancel()
		w.trouble = w.unreadable(msg.err)
		return nil
	}
	w.source, w.gone = msg.source, false
	w.refresh(msg.source)
	if !msg.asked && w.known(msg.source) {
		return nil // saved as it was
	}
	return w.check(msg.source, msg.id)
}

// known tells whether this text was judged last, or is being judged.
func (w *Workbench) known(source []byte) bool {
	if w.checking != nil {
		return bytes.Equal(w.checking, source)
	}
	return w.judged != nil && bytes.Equal(w.judged, source)
}

// unreadable says what is wrong with the file, without its path: that stands
// above the task.
func (w *Workbench) unreadable(err error) string {
	var input *check.InputError
	if errors.As(err, &input) {
		return fmt.Sprintf("Your file could not be judged: %s. %s", input.Problem, input.Try)
	}
	return kit.Sentence(err.Error())
}

// restart is the command that puts the starter in the place of the file; what
// is typed and not saved is kept as well.
func restart(d Deps, ex *course.Exercise, id int, unsaved []byte) tea.Cmd {
	return func() tea.Msg {
		var typed string
		if unsaved != nil {
			var err error
			if typed, err = d.Files.Keep(ex, unsaved); err != nil {
				return restarted{life{id}, "", "", err}
			}
		}
		kept, err := d.Files.Reset(ex)
		return restarted{life{id}, kept, typed, err}
	}
}

func (w *Workbench) onRestarted(msg restarted) tea.Cmd {
	if msg.err != nil {
		w.trouble = kit.Sentence(msg.err.Error())
		return nil
	}
	w.cancel()
	// That the starter was written will be told too: it is not to be judged.
	w.verdict, w.judged = nil, []byte(w.ex.Starter)
	w.trouble, w.gone, w.picture = "", false, picture{rights: w.picture.rights}
	w.show(paneTask)
	said := "The file is the starter again."
	if msg.kept != "" {
		said += " Yours was kept as " + inFolder(msg.kept) + "."
	}
	if msg.typed != "" {
		said += " What you typed was kept as " + inFolder(msg.typed) + "."
	}
	return tea.Batch(kit.Say(kit.Good, said), w.restartDesk())
}

// inFolder is the name of what was kept, with that of its folder.
func inFolder(path string) string {
	return filepath.Join(filepath.Base(filepath.Dir(path)), filepath.Base(path))
}

// peek is the command that reads the file without having it judged.
func peek(d Deps, path string, id int) tea.Cmd {
	return func() tea.Msg {
		source, err := d.Read(path)
		if err != nil {
			return nil // it is only to be shown; the next check will tell
		}
		return seen{life{id}, source}
	}
}
