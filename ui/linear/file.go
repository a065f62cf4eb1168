package linear

import (
	"context"
	"errors"
	"strings"

	"lesswait/internal/check"
	"lesswait/internal/check/codes"
	"lesswait/ui/kit"
	"lesswait/ui/plain"
)

func (e *exercise) unreadable(err error) {
	var input *check.InputError
	switch {
	case !errors.As(err, &input):
		e.say("%s", sentence(err))
	case input.Code == codes.NoSuchFile:
		e.where()
		e.say("It is not there. Save it in your editor, or type reset yes to begin with a new one.")
	default:
		e.where()
		e.say("It could not be checked: %s. %s", input.Problem, input.Try)
	}
}

func (e *exercise) file() {
	e.where()
	source, err := check.Read(e.path, nil)
	if err != nil {
		e.unreadable(err)
		return
	}
	e.show(plain.Code("your file", kit.PlainSource(string(source))))
	e.say("%s", e.next())
}

func (e *exercise) reset(_ context.Context, arg string) {
	if !strings.EqualFold(arg, "yes") {
		e.say("This puts the file to begin with in the place of yours, which is kept beside it. Type reset yes to do it.")
		return
	}
	kept, err := e.Files.Reset(e.ex)
	if err != nil {
		e.say("%s", sentence(err))
		return
	}
	e.verdict, e.judged = nil, nil
	e.where()
	e.say("It is the one to begin with again.")
	if kept != "" {
		e.write("What you had written is kept in " + kit.Printable(kept) + "\n")
	}
	e.say("%s", e.next())
}

// where names the file, which is to be copied: it is never wrapped.
func (e *exercise) where() { e.write("Your file: " + kit.Printable(e.path) + "\n") }

// howToWrite says how the file is opened.
func (e *exercise) howToWrite() string {
	if e.Edit != nil {
		return "Type edit to open it in your editor, or open it elsewhere; write, and save it."
	}
	return "Open it in your editor, write, and save it."
}

// edit opens the file in the learner's editor. One with a window of its own may
// still be open when this says that it is over.
func (e *exercise) edit() {
	if e.Edit == nil {
		e.say("An editor needs the terminal, and this is none. Open the file in an editor elsewhere:")
		e.where()
		return
	}
	if err := e.Edit(e.path); err != nil {
		e.say("%s", sentence(err))
		e.where()
	}
	e.say("%s", e.next())
}
