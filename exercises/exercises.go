// Package exercises holds the exercises: a folder each, with the task, the
// starter, the check, hints, and right and wrong solutions. It is content
// only; package course reads it.
package exercises

import "embed"

// Files are the folders of all exercises.
//
//go:embed */*.yaml */*.md */*.py */right/*.py */wrong/*.py
var Files embed.FS
