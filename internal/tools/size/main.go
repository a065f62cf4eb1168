// Size prints what a release of lesswait is made of, as a Markdown table: the
// files that are embedded, and the machine code.
//
//	go run ./internal/tools/size
//
// GOOS and GOARCH choose another system, in front of a program built for this one.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// row is a part of the program, in bytes.
type row struct {
	name string
	size int64
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run() error {
	dir, err := os.MkdirTemp("", "lesswait-size")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	released, err := built(filepath.Join(dir, "released"), "-s -w")
	if err != nil {
		return err
	}
	files, err := embedded()
	if err != nil {
		return err
	}
	show(released, files)
	return nil
}

// built makes the program as a release is made, and returns its size.
func built(path, ldflags string) (int64, error) {
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags", ldflags, "-o", path, "lesswait")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return 0, fmt.Errorf("go build: %w", err)
	}
	info, err := os.Stat(path)
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}

// show prints the table. What no file accounts for is code.
func show(total int64, parts []row) {
	rest := total
	fmt.Println("| part | MB | share |\n|---|---:|---:|")
	for _, p := range parts {
		rest -= p.size
		printRow(p, total)
	}
	printRow(row{"code of lesswait, its modules and Go, with their tables", rest}, total)
	printRow(row{"**all of it**", total}, total)
}

func printRow(p row, total int64) {
	fmt.Printf("| %s | %.1f | %.1f %% |\n", p.name, float64(p.size)/1e6, 100*float64(p.size)/float64(total))
}
