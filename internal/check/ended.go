package check

import (
	"cmp"
	"fmt"

	"lesswait/internal/check/codes"
	"lesswait/internal/python"
)

// statusChannelLost is the worker's exit status when its result channel had
// been closed under it.
const statusChannelLost = 98

// ended fills in the verdict of a run that did not come to its own: what
// stopped it, where it stood, and what to look for.
func ended(verdict *Verdict, result python.Result, file string) error {
	verdict.Line = result.CrashLine(file)
	switch {
	case result.End == python.EndTimeout:
		verdict.stopped(codes.TimeLimit, "Your program was still going after 9 seconds of real time and was stopped%s.",
			"Look for a call that computes, or waits outside asyncio, without an end. A check has to end by itself.")
	case result.End == python.EndMemory:
		verdict.stopped(codes.MemoryLimit, "Your program asked for more memory than a check may have and was stopped%s.",
			"Look for a list, a string or a loop that grows without an end.")
	case result.End == python.EndOutput:
		verdict.stopped(codes.OutputLimit, "Your program printed more than a check may and was stopped%s.",
			"Look for a print inside a loop that never ends. A check needs no output.")
	case result.End == python.EndSignal:
		verdict.stopped(codes.Crashed, "The Python interpreter itself was ended by "+cmp.Or(result.Signal, "a signal")+"%s.",
			"Python code alone seldom does that: look for ctypes, os.kill, os.abort, or nesting without an end.")
	case result.End == python.EndExited && result.Exit == statusChannelLost:
		verdict.stopped(codes.ClosedChannel, "Your program closed, or wrote to, a descriptor that it did not open%s.",
			"Take out os.close(), os.closerange() and os.write() on numbers that os.open() did not give you.")
	case result.End == python.EndExited:
		verdict.stopped(codes.Exited, fmt.Sprintf("Your program ended itself (exit status %d) before the check was over", result.Exit)+"%s.",
			"Take out sys.exit(), os._exit() or quit(): return from the function instead.")
	default:
		return fmt.Errorf("%w: the run ended in an unknown way (%s)", ErrEngine, result.End)
	}
	return nil
}

// stopped sets code and texts; the message has a place for the line.
func (v *Verdict) stopped(code, message, hint string) {
	where := ""
	if v.Line != nil {
		where = fmt.Sprintf(" (line %d)", *v.Line)
	}
	v.Passed = false
	v.Code, v.Message, v.Hint = code, fmt.Sprintf(message, where), hint
}
