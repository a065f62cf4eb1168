package check

import "fmt"

// VirtualClock says what the virtual clock is, for whoever meets it.
const VirtualClock = "The virtual clock jumps over every wait: waiting costs you no time, and all times are exact."

// Times says in a sentence what the run that the verdict is about took, beside
// the best; empty where no time says anything, as in a run that broke off early.
func (v Verdict) Times() string {
	switch {
	case v.VirtualSeconds == nil:
		return ""
	case v.BestSeconds == nil:
		return fmt.Sprintf("It took %g s on the virtual clock.", *v.VirtualSeconds)
	case *v.VirtualSeconds > *v.BestSeconds:
		return fmt.Sprintf("It took %g s on the virtual clock; %g s is possible.", *v.VirtualSeconds, *v.BestSeconds)
	case v.Passed:
		return fmt.Sprintf("It took %g s on the virtual clock, and nothing is faster.", *v.VirtualSeconds)
	}
	return ""
}
