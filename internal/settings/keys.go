package settings

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
)

// keyName is a key as Bubble Tea calls it.
var keyName = regexp.MustCompile(`^(ctrl\+)?(alt\+)?(shift\+)?([^\s\pC]|up|down|left|right|home|end|pgup|pgdown|insert|delete|backspace|enter|tab|space|esc|f([1-9]|1[0-2]))$`)

// checkKeys refuses names that no key has, and a way out that is given away.
func checkKeys(keys map[string]string) (at string, err error) {
	for _, own := range slices.Sorted(maps.Keys(keys)) {
		at = "keys." + own
		for _, name := range []string{own, keys[own]} {
			if !keyName.MatchString(name) {
				return at, fmt.Errorf("keys: there is no key %q: write one as in x, ctrl+x, alt+x, shift+tab, f5, up, pgdown, space, enter or esc", name)
			}
		}
		if own == "ctrl+c" || own == "esc" {
			return at, fmt.Errorf("keys: %s can't stand for another key: it is the way out everywhere", own)
		}
	}
	return "", nil
}
