package python

import (
	"regexp"
	"strings"
)

// broken matches what pip says of a connection that failed: where to, and why:
// "… broken by 'NewConnectionError("HTTPConnection(host='a.b', port=9): Failed to …")'".
var broken = regexp.MustCompile(`after connection broken by '\w+\(["']?(?:\w+\(host='([^']*)'[^)]*\): )?(.*?)["']?\)'`)

// ignored matches why pip doesn't ask an index at all.
var ignored = regexp.MustCompile(`^WARNING: ((?:The repository located at|Location) .*? (?:is being ignored|is ignored)\b)`)

// explainPip says why pip failed, and what to do.
func explainPip(said []string) error {
	last, unasked := "pip said nothing", ""
	for _, line := range said {
		if why := broken.FindStringSubmatch(line); why != nil {
			return unreachable(why[1], why[2])
		}
		if why := ignored.FindStringSubmatch(line); why != nil && unasked == "" {
			unasked = why[1]
		}
		if reason, ok := strings.CutPrefix(line, "ERROR: "); ok {
			last = reason
		}
	}
	if unasked != "" {
		return &advice{"pip asked no package index (" + unasked + "). " + unharmed +
			"Name an index with --index-url URL, where URL begins with https://", ErrInstall}
	}
	return &advice{"pip could not install the packages (" + last + "). " + unharmed +
		"With --python PATH lesswait takes a Python that has httpx and aiohttp already", ErrInstall}
}

// unreachable says that an index can't be asked, over this host, for this reason.
func unreachable(host, reason string) error {
	if host != "" && !strings.Contains(reason, host) {
		reason = host + ": " + reason
	}
	return &advice{"the package index can't be reached (" + reason + "). " + unharmed +
		"Try again when you are online; behind a proxy set https_proxy, or name a mirror with --index-url URL", ErrInstall}
}

// unharmed calms whoever reads that an installation failed.
const unharmed = "Nothing was installed, and the demos run as before. "
