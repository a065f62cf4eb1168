//go:build !windows

package provision

import "os"

// syncDir makes the names in dir last through a loss of power.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer func() { _ = d.Close() }()
	_ = d.Sync() // some file systems can't; the manifest notices what is lost
	return nil
}
