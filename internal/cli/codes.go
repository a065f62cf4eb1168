package cli

import "lesswait/internal/check/codes"

// showCodes prints the vocabulary of verdicts.
func (a *app) showCodes() {
	for i, group := range codes.Groups() {
		if i > 0 {
			a.printf("\n")
		}
		a.printf("%s\n", group.Title)
		for _, code := range group.Codes {
			a.printf("  %-23s %s\n", code.Name, code.Explain)
		}
	}
}
