package kittest

import (
	"fmt"
	"reflect"

	tea "charm.land/bubbletea/v2"
)

// Copied is the text that a command puts into the clipboard, empty where it puts
// none: the type of that message has no public name.
func Copied(cmd tea.Cmd) string {
	kind := reflect.TypeOf(tea.SetClipboard("")())
	for _, msg := range Messages(cmd) {
		if reflect.TypeOf(msg) == kind {
			return fmt.Sprint(msg)
		}
	}
	return ""
}
