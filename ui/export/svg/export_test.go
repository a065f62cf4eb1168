package svg

import (
	"fmt"
	"regexp"

	"lesswait/ui/ink"
)

// ShapeOf is all that decides how a look is drawn.
func ShapeOf(look ink.Look) string {
	s := shapes[look]
	rule := regexp.MustCompile(`(?m)^\.lesswait \.` + s.class + `\{(.*)\}$`).FindStringSubmatch(rules)
	if rule == nil {
		return "none of " + s.class
	}
	return fmt.Sprint(s.height, rule[1])
}
