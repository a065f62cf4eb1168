package linear

import (
	"bufio"
	"context"
	"io"
	"strings"

	"lesswait/ui/kit"
)

// lines gives what is typed, a line at a time; the channel is closed at the
// end. A line without an end counts, too. The reader may be left waiting when
// ctx ends: nothing can wake it.
func lines(ctx context.Context, in io.Reader) <-chan string {
	out := make(chan string)
	go func() {
		defer close(out)
		reader := bufio.NewReader(in)
		for {
			line, err := reader.ReadString('\n')
			if err != nil && line == "" {
				return
			}
			select {
			case out <- strings.TrimSpace(kit.Printable(line)):
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}
