package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	tracefile "lesswait/internal/trace/saved"

	"lesswait/internal/present"
	"lesswait/ui/export"
	roomscreen "lesswait/ui/present"
)

// rehearsed is a run that was rehearsed, as it is shown and as it is exported.
type rehearsed struct {
	roomscreen.Recording
	export export.Recording
}

// errNotRehearsed is in the error for an item that has no recording.
var errNotRehearsed = errors.New("it was not rehearsed")

// recordedRun reads the recording of an item.
func recordedRun(store present.Store, item string) (rehearsed, error) {
	run, err := readRun(store.Recording(item), item)
	if errors.Is(err, fs.ErrNotExist) {
		return rehearsed{}, fmt.Errorf("there is no recording of %s, because %w: `lesswait present --rehearse` makes one", item, errNotRehearsed)
	}
	if err != nil {
		return rehearsed{}, fmt.Errorf("the recording of %s can't be read, `lesswait present --rehearse` makes another: %w", item, err)
	}
	return run, nil
}

// readRun reads a recording from its file.
func readRun(path, item string) (rehearsed, error) {
	t, err := readRecording(path)
	if err != nil {
		return rehearsed{}, err
	}
	picture := recording(item, t)
	_, run := recordedDemo(t, picture)
	return rehearsed{roomscreen.Recording{Lines: run.Lines, Results: run.Results}, picture}, nil
}

func readRecording(path string) (*tracefile.Trace, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, plainCause(err)
	}
	t, err := tracefile.Read(file)
	return t, errors.Join(err, file.Close())
}
