package cli

import (
	"fmt"

	"lesswait/internal/check/codes"
	"lesswait/ui/kit"
)

// showCodes prints the vocabulary of verdicts.
func (a *app) showCodes() {
	for i, group := range codes.Groups() {
		if i > 0 {
			a.printf("\n")
		}
		a.printf("%s\n", group.Title)
		for _, code := range group.Codes {
			lead := fmt.Sprintf("  %-23s ", code.Name)
			for _, line := range kit.Wrap(code.Explain, a.width()-len(lead)) {
				a.printf("%s%s\n", lead, line)
				lead = fmt.Sprintf("%*s", len(lead), "")
			}
		}
	}
}
