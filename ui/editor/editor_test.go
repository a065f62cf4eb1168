package editor

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

// edit is an editor of a text in which | is the cursor, or a selection is
// between two.
func edit(t *testing.T, text string) *Editor {
	t.Helper()
	e := New(kittest.Env(t, theme.Options{Dark: true}), strings.ReplaceAll(text, "|", ""))
	e.SetSize(40, 10)
	if before, rest, found := strings.Cut(text, "|"); found {
		e.text.Move(after(before), false)
		if inside, _, found := strings.Cut(rest, "|"); found {
			e.text.Move(after(before+inside), true)
		}
	}
	e.enable()
	return e
}

// press types keys by their names; what is no name is typed letter by letter.
func press(e *Editor, keys ...string) []tea.Msg {
	var said []tea.Msg
	for _, name := range keys {
		said = append(said, kittest.Messages(e.Update(kittest.Key(name)))...)
	}
	return said
}

func write(e *Editor, text string) {
	for _, r := range text {
		e.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

// shows fails if the text with its cursor or selection is not this.
func shows(t *testing.T, e *Editor, want string) {
	t.Helper()
	from, to, selected := e.text.Selection()
	end := e.text.End()
	got := e.text.Between(after(""), from) + "|" + e.text.Between(from, to)
	if selected {
		got += "|"
	}
	if got += e.text.Between(to, end); got != want {
		t.Fatalf("the editor shows\n%s\nwant\n%s", got, want)
	}
}

// TestKeys: what a key makes of a text.
func TestKeys(t *testing.T) {
	for name, c := range map[string]struct{ before, keys, after string }{
		"newline keeps the level":     {"    x = 1|", "enter", "    x = 1\n    |"},
		"newline goes deeper":         {"async def f():|", "enter", "async def f():\n    |"},
		"with a comment":              {"for x in y:  # each:|", "enter", "for x in y:  # each:\n    |"},
		"not in a comment":            {"x = 1  # as such:|", "enter", "x = 1  # as such:\n|"},
		"not in a string":             {"x = '# a:'|", "enter", "x = '# a:'\n|"},
		"a bracket":                   {"x = gather(|)", "enter", "x = gather(\n    |)"},
		"a slice":                     {"x = [a[1:|", "enter", "x = [a[1:\n|"},
		"behind a return":             {"    if a:\n        return b|", "enter", "    if a:\n        return b\n    |"},
		"behind an open return":       {"    return f(a,|", "enter", "    return f(a,\n    |"},
		"behind passing":              {"    passing()|", "enter", "    passing()\n    |"},
		"behind pass":                 {"    pass|", "enter", "    pass\n|"},
		"with tabs":                   {"if a:\n\tif b:|", "enter", "if a:\n\tif b:\n\t\t|"},
		"a line of blanks":            {"    |", "enter", "\n    |"},
		"in the middle":               {"    a,|   b", "enter", "    a,\n    |b"},
		"before the indentation":      {"|    b", "enter", "\n|    b"},
		"in a selection":              {"def f(|a, b|):", "enter", "def f(\n    |):"},
		"tab to the next level":       {"  |x", "tab", "    |x"},
		"tab after a wide character":  {"世|", "tab", "世  |"},
		"tab where there are tabs":    {"if a:\n\tb|", "tab", "if a:\n\tb\t|"},
		"tab with a block":            {"|a\n\n  b|\nc", "tab", "    |a\n\n      b|\nc"},
		"without the next line":       {"|a\n|b", "tab", "    |a\n|b"},
		"shift+tab":                   {"      x|", "shift+tab", "    x|"},
		"shift+tab with a block":      {"    |a\n  b\nc|", "shift+tab", "|a\nb\nc|"},
		"shift+tab with tabs":         {"\t\tx|", "shift+tab", "\tx|"},
		"backspace at the level":      {"        |x", "backspace", "    |x"},
		"backspace between levels":    {"      |x", "backspace", "    |x"},
		"backspace at a tab":          {"\t\t|x", "backspace", "\t|x"},
		"backspace in the text":       {"    x  |", "backspace", "    x |"},
		"backspace at the line start": {"a\n|b", "backspace", "a|b"},
		"backspace of a cluster":      {"👩‍💻|", "backspace", "|"},
		"delete":                      {"a|\nb", "delete", "a|b"},
		"a word":                      {"await fetch|", "ctrl+w", "await |"},
		"right out of a selection":    {"|abc|d", "right", "abc|d"},
		"left out of a selection":     {"a|bcd|", "left", "a|bcd"},
		"select":                      {"ab|cd", "shift+right shift+right", "ab|cd|"},
		"select to home":              {"    ab|cd", "shift+home", "    |ab|cd"},
		"select all":                  {"ab|\ncd", "ctrl+a", "|ab\ncd|"},
		"cut and paste":               {"|ab|c", "ctrl+x end ctrl+v", "cab|"},
		"cut a line":                  {"a\nb|b\nc", "ctrl+x ctrl+v ctrl+v", "a\nbb\nbb\n|c"},
		"cut the last line":           {"a\nb|b", "ctrl+x", "a\n|"},
		"undo and redo":               {"|ab|", "ctrl+x ctrl+z ctrl+z ctrl+y", "|"},
		"go to a line":                {"a\n  b\nc|", "ctrl+g x 2 enter", "a\n  |b\nc"},
		"go too far":                  {"|a\nb", "ctrl+g 9 9 enter", "a\nb|"},
		"find":                        {"|ab ab AB", "ctrl+f b esc", "a|b| ab AB"},
		"find the next":               {"|ab ab AB", "ctrl+f b down enter esc", "ab ab A|B|"},
		"find the one before":         {"|ab ab AB", "ctrl+f b up esc", "ab ab A|B|"},
		"find around":                 {"ab a|c", "ctrl+f a b esc", "|ab| ac"},
		"find nothing":                {"a|b", "ctrl+f x enter esc", "a|b"},
		"find what is selected":       {"|ab| ab", "ctrl+f enter esc", "ab |ab|"},
		"find again":                  {"|ab ab", "ctrl+f b esc home ctrl+n ctrl+n ctrl+p", "a|b| ab"},
	} {
		t.Run(name, func(t *testing.T) {
			e := edit(t, c.before)
			press(e, strings.Fields(c.keys)...)
			shows(t, e, c.after)
		})
	}
}

// TestElseGoesOut: a colon that completes an else, except or finally takes it to
// where its block began, and nothing else anywhere.
func TestElseGoesOut(t *testing.T) {
	for before, want := range map[string]string{
		"if a:\n    b\n    else|":                         "if a:\n    b\nelse:|",
		"  try:\n      b\n      except ValueError|":       "  try:\n      b\n  except ValueError:|",
		"try:\n    if a:\n        b\n        finally|":    "try:\n    if a:\n        b\n        finally:|",
		"if a:\n    if b:\n        c\n    else|":          "if a:\n    if b:\n        c\n    else:|",
		"if a:\n    b\nelse|":                             "if a:\n    b\nelse:|",
		"async for x in y:\n    b\n    else|":             "async for x in y:\n    b\nelse:|",
		"if a:\n    b\n    elsewhere|":                    "if a:\n    b\n    elsewhere:|",
		"else|":                                           "else:|",
		"x = {\n    else|":                                "x = {\n    else:|",
		"if a:\n\n\n    while b:\n        c\n    elif d|": "if a:\n\n\n    while b:\n        c\nelif d:|",
	} {
		e := edit(t, before)
		write(e, ":")
		shows(t, e, want)
	}
}

// TestTypingAProgram: what is typed line by line stands as it was meant.
func TestTypingAProgram(t *testing.T) {
	e := edit(t, "|")
	for _, line := range []string{
		"async def f(urls):", "try:", "return await asyncio.gather(", "*map(fetch, urls)", ")", "except ValueError:", "pass",
	} {
		if line == ")" {
			press(e, "backspace")
		}
		write(e, line)
		press(e, "enter")
	}
	shows(t, e, `async def f(urls):
    try:
        return await asyncio.gather(
            *map(fetch, urls)
        )
    except ValueError:
        pass
    |`)
}

func TestClipboard(t *testing.T) {
	e := edit(t, "|await| x")
	if said := press(e, "ctrl+c"); len(said) != 1 {
		t.Errorf("copying tells the terminal %v", said)
	}
	press(e, "right", "ctrl+v")
	shows(t, e, "awaitawait| x")
	e.Update(tea.PasteMsg{Content: "if a:\r\n\tb\r\rc\n"})
	shows(t, e, "awaitawaitif a:\n\tb\n\nc\n| x")
	press(e, "ctrl+z")
	shows(t, e, "awaitawait| x")

	e = edit(t, "|")
	e.Update(tea.ClipboardMsg{Content: "not asked for"})
	shows(t, e, "|")
	if said := press(e, "ctrl+v"); len(said) != 1 {
		t.Error("the terminal is not asked for its clipboard")
	}
	e.Update(tea.ClipboardMsg{Content: "x"})
	shows(t, e, "x|")
}

// TestHolds: esc and ctrl+c belong to the editor only while there is something
// to end or to copy.
func TestHolds(t *testing.T) {
	e := edit(t, "ab|")
	held := func() [2]bool { return [2]bool{e.Holds(kittest.Key("esc")), e.Holds(kittest.Key("ctrl+c"))} }
	if held() != [2]bool{} {
		t.Error("a key is kept for nothing")
	}
	press(e, "ctrl+a")
	if held() != [2]bool{false, true} {
		t.Error("a selection can't be copied, or left by esc")
	}
	press(e, "ctrl+f")
	if held() != [2]bool{true, false} {
		t.Error("a question can't be closed")
	}
}
