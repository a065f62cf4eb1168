package plain_test

import (
	"testing"

	"lesswait/ui/plain"
)

const page = "Before you read:\n\n## Tools\n\n" +
	"| good for | not for |\n|---|---|\n| networks, pages | `sum()` |\n| waiting | computing |\n\n" +
	"```python\nif a:\n    b()\n```\n\n```output\nb\n```\n\nThat is all.\n"

const spoken = "Before you read:\n\nHeading: Tools\n\n" +
	"* good for: networks, pages; not for: `sum()`\n* good for: waiting; not for: computing\n\n" +
	"The program:\nif a:\n    b()\nEnd of the program.\n\n" +
	"What it prints:\nb\nEnd of what it prints.\n\nThat is all."

func TestSpoken(t *testing.T) {
	text := plain.Text{Width: 80, ASCII: true}
	if got := text.Spoken(page); got != spoken {
		t.Errorf("got\n%s\nwant\n%s", got, spoken)
	}
}
