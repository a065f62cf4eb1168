// Package editor is a text editor for Python as a part of a screen: line
// numbers, colours, indenting, undo, a selection, searching. It is handed a text
// and gives it back; files, drafts and verdicts are its owner's.
//
// It is written here because nothing well kept does it: the textarea of Bubbles
// has no undo, no selection, no colours and no sideways scrolling, and the
// editors that can be embedded are modal, are made for an earlier Bubble Tea, or
// want a terminal library of their own.
package editor
