package supervise

import (
	"errors"
	"fmt"
)

// ForkServer can't be had on Windows, which has no fork.
type ForkServer struct{}

// StartServer always fails with errors.ErrUnsupported.
func StartServer(Spec) (*ForkServer, error) {
	return nil, fmt.Errorf("a fork server on Windows: %w", errors.ErrUnsupported)
}

// Fork always fails with errors.ErrUnsupported.
func (*ForkServer) Fork(map[string]any) (*Process, error) { return nil, errors.ErrUnsupported }

// Close has nothing to close.
func (*ForkServer) Close() error { return nil }
