package quiz

import "lesswait/ui/kit"

// draw makes the page (its title is in the header): the question, its program, the options and, once one is
// chosen, what it tells.
func (q *Quiz) draw() {
	margin, measure := kit.Column(q.width)
	lines := append([]string{""}, q.markdown("question", measure, q.quiz.Question)...)
	if len(q.code) > 0 {
		lines = append(lines, "")
		for _, line := range q.code {
			lines = append(lines, kit.WrapCode("  "+line, measure)...)
		}
	}
	lines = append(lines, "")
	var told int
	for i := range q.rounds[:q.at+1] {
		r := &q.rounds[i]
		if r.Ask != "" {
			lines = append(lines, "", q.env.Theme.Strong.Render(r.Ask), "")
		}
		q.options = len(lines)
		lines = append(lines, r.vote.Lines(measure)...)
		told = len(lines)
		lines = append(lines, q.told(r, measure)...)
	}
	q.scroll.SetLines(kit.Indent(lines, margin))
	q.scroll.Reveal(q.options, told)
	if len(lines) > told {
		q.scroll.Reveal(told, len(lines))
	}
}

// told is what is said about the option that was marked: its mark, and why.
func (q *Quiz) told(r *round, measure int) []string {
	if r.marked < 0 {
		return nil
	}
	t, option := q.env.Theme, r.Options[r.marked]
	mark := t.Failed.Bold(true).Render(t.Symbols.Failed)
	if option.Right {
		mark = t.Done.Bold(true).Render(t.Symbols.Done)
	}
	const lead = 3 // where the marks of the options stand, and a blank
	why := kit.Indent(q.markdown(r.Part+"/"+option.Text, measure-lead, option.Because), lead)
	if len(why) > 0 {
		why[0] = " " + mark + why[0][lead-1:]
	}
	if !option.Right {
		why = append(why, kit.Indent([]string{t.Muted.Render("Choose another.")}, lead)...)
	}
	return append([]string{""}, why...)
}

// markdown renders a part of the question once.
func (q *Quiz) markdown(part string, measure int, text string) []string {
	return q.env.Pages.Lines(q.env.Theme, "quiz/"+q.quiz.ID+"/"+part, measure, text)
}
