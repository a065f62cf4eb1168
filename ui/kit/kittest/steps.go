package kittest

import (
	"os"
	"strconv"
	"testing"
)

// stepsVariable sets how many steps a test of random use takes.
const stepsVariable = "LESSWAIT_TEST_STEPS"

// Steps are those that a test of random use takes: a few seconds' worth, unless it
// is told how many.
func Steps(t testing.TB) int {
	t.Helper()
	value := os.Getenv(stepsVariable)
	if value == "" {
		return 600
	}
	n, err := strconv.Atoi(value)
	if err != nil || n < 1 {
		t.Fatalf("%s is %q and not a number of steps", stepsVariable, value)
	}
	return n
}
