package python

import (
	"path"
	"regexp"
	"strconv"
	"strings"
)

// CrashLine returns the line of a file where the program stood when it crashed, or
// when it was found to be stuck; nil where nothing is known of that. The thread that
// crashed comes before all others; where none is marked, the main thread does, which
// is listed last.
func (r Result) CrashLine(file string) *int {
	var found *int
	for _, stack := range stacks(r.Crash) {
		line := innermost(stack, file)
		if line == nil {
			continue
		}
		if strings.HasPrefix(stack[0], "Current thread") {
			return line
		}
		found = line
	}
	return found
}

// stacks splits a faulthandler text into its threads, each with its heading.
func stacks(text string) [][]string {
	var threads [][]string
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if strings.HasSuffix(line, "(most recent call first):") {
			threads = append(threads, []string{line})
		} else if last := len(threads) - 1; last >= 0 {
			threads[last] = append(threads[last], line)
		}
	}
	return threads
}

func innermost(stack []string, file string) *int {
	frame := regexp.MustCompile(`^File "([^"]+)", line (\d+)`)
	for _, line := range stack {
		match := frame.FindStringSubmatch(line)
		if match == nil || path.Base(strings.ReplaceAll(match[1], `\`, "/")) != file {
			continue
		}
		if number, err := strconv.Atoi(match[2]); err == nil {
			return &number
		}
	}
	return nil
}
