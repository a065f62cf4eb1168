package supervise

// limitProcess does nothing: macOS lets no process limit another one, and
// ignores a limit of address space.
func limitProcess(int, Limits) error { return nil }
