package linear

import (
	"bufio"
	"context"
	"io"
	"strings"

	"lesswait/ui/kit"
)

// typed is what is typed, a line at a time. A line is read only when it is asked
// for: meanwhile the input may be another program's.
type typed struct {
	ask chan struct{}
	out chan string // closed at the end
}

// read begins to read. A line without an end counts, too. The reader may be left
// waiting when ctx ends: nothing can wake it.
func read(ctx context.Context, in io.Reader) typed {
	t := typed{make(chan struct{}, 1), make(chan string)}
	go func() {
		defer close(t.out)
		reader := bufio.NewReader(in)
		for {
			select {
			case <-t.ask:
			case <-ctx.Done():
				return
			}
			line, err := reader.ReadString('\n')
			if err != nil && line == "" {
				return
			}
			select {
			case t.out <- strings.TrimSpace(kit.Printable(line)):
			case <-ctx.Done():
				return
			}
		}
	}()
	return t
}

// next is where the next line comes.
func (t typed) next() <-chan string {
	t.ask <- struct{}{}
	return t.out
}
