//go:build !windows

package supervise

func systemPath() []string { return []string{"/usr/local/bin", "/usr/bin", "/bin"} }

func inherited() []string { return nil }
