package workbench

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// form is how a file holds its text, so that it is saved as it was found.
type form struct {
	mark bool // a byte order mark
	crlf bool // all its lines end with \r\n
}

const byteOrderMark = "\xef\xbb\xbf"

// decode is the text of a file; not ok where it isn't UTF-8.
func decode(file []byte) (text string, f form, ok bool) {
	if !utf8.Valid(file) {
		return "", form{}, false
	}
	text, f.mark = strings.CutPrefix(string(file), byteOrderMark)
	ends := strings.Count(text, "\n")
	if f.crlf = ends > 0 && strings.Count(text, "\r\n") == ends; f.crlf {
		text = strings.ReplaceAll(text, "\r\n", "\n")
	}
	return text, f, true
}

// encode is a text as it stands in the file.
func (f form) encode(text string) []byte {
	var out bytes.Buffer
	if f.mark {
		out.WriteString(byteOrderMark)
	}
	if f.crlf {
		text = strings.ReplaceAll(text, "\n", "\r\n")
	}
	out.WriteString(text)
	return out.Bytes()
}
