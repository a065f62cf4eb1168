package trace

import (
	"strconv"
	"strings"
)

// label names a call by its function and the first telling of these arguments:
// fetch('url1', 1) is "fetch url1".
func label(fn, args string) string {
	if i := strings.LastIndex(fn, "<locals>."); i >= 0 {
		fn = fn[i+len("<locals>."):]
	}
	if fn == "" {
		fn = "call"
	}
	if arg := tellingArg(args); arg != "" {
		return fn + " " + arg
	}
	return fn
}

// tellingArg gives the first argument that is a value rather than an object.
func tellingArg(args string) string {
	for _, arg := range splitArgs(args) {
		if arg = valueOf(arg); tells(arg) {
			return bare(arg)
		}
	}
	return ""
}

// tells an argument that is a value from an object.
func tells(arg string) bool { return arg != "" && arg[0] != '<' }

// valueOf is an argument without the name that it was passed by.
func valueOf(arg string) string {
	if name, value, ok := strings.Cut(arg, "="); ok && isName(name) {
		return value
	}
	return arg
}

func isName(s string) bool {
	for _, r := range s {
		if r != '_' && (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z') {
			return false
		}
	}
	return s != ""
}

// splitArgs splits at the commas outside of quotes and brackets.
func splitArgs(args string) []string {
	var parts []string
	var quote byte
	depth, from := 0, 0
	for i := range len(args) {
		switch c := args[i]; {
		case quote != 0:
			if c == quote && args[i-1] != '\\' {
				quote = 0
			}
		case c == '\'' || c == '"':
			quote = c
		case strings.IndexByte("([{<", c) >= 0:
			depth++
		case strings.IndexByte(")]}>", c) >= 0:
			depth--
		case c == ',' && depth == 0:
			parts = append(parts, strings.TrimSpace(args[from:i]))
			from = i + 1
		}
	}
	return append(parts, strings.TrimSpace(args[from:]))
}

// bare takes the quotes off a string, and the scheme off an address.
func bare(arg string) string {
	if n := len(arg); n >= 2 && (arg[0] == '\'' || arg[0] == '"') && arg[n-1] == arg[0] {
		arg = arg[1 : n-1]
	}
	if _, rest, ok := strings.Cut(arg, "://"); ok {
		arg = rest
	}
	return arg
}

// given is how often a label was given, and to a call of which function at first.
type given struct {
	times int
	fn    string
}

// unlike makes a label differ from those given before: "fetch", "fetch #2".
func (b *Builder) unlike(label, fn string) string {
	g := b.labels[label]
	if g.times++; g.times == 1 {
		g.fn = fn
	}
	b.labels[label] = g
	if g.times > 1 {
		return label + " #" + strconv.Itoa(g.times)
	}
	return label
}
