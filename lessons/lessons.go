// Package lessons holds the text of the course: a folder a lesson, with its
// demos, quizzes and Parsons problems. It is content only; package course
// reads it.
package lessons

import "embed"

// Files are the folders of all lessons, and the pages to look things up in.
//
//go:embed [0-9]* reference
var Files embed.FS
