package spool

// Abandon lets go of the files as the end of a process does.
func (s *Spool) Abandon() {
	_ = s.head.Close()
	_ = s.newest.Close()
	_ = s.inUse.Close()
	_ = s.lock.Unlock()
}
