package handout

import (
	"bytes"
	"html/template"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// headings are those above a text in the page: its own stand below them.
const headings = 3

// markdown is a text as part of the page. What is HTML in it is left out, and of links
// and pictures the words are kept: the page leads nowhere and loads nothing.
func markdown(source string) template.HTML {
	m := goldmark.New(
		goldmark.WithExtensions(extension.Table),
		goldmark.WithParserOptions(parser.WithASTTransformers(util.Prioritized(lowered{}, 1))),
		goldmark.WithRendererOptions(renderer.WithNodeRenderers(util.Prioritized(wordsOnly{}, 1))),
	)
	var b bytes.Buffer
	if err := m.Convert([]byte(source), &b); err != nil {
		return template.HTML(template.HTMLEscapeString(source))
	}
	return template.HTML(b.String()) // goldmark escapes what is not its own
}

// lowered puts the headings of a text below those of the page.
type lowered struct{}

func (lowered) Transform(doc *ast.Document, _ text.Reader, _ parser.Context) {
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		if h, ok := n.(*ast.Heading); ok {
			h.Level = min(h.Level+headings-1, 6)
		}
	}
}

// wordsOnly renders links and pictures as their words.
type wordsOnly struct{}

func (wordsOnly) RegisterFuncs(r renderer.NodeRendererFuncRegisterer) {
	words := func(util.BufWriter, []byte, ast.Node, bool) (ast.WalkStatus, error) { return ast.WalkContinue, nil }
	r.Register(ast.KindLink, words)
	r.Register(ast.KindImage, words)
	r.Register(ast.KindRawHTML, words)
	r.Register(ast.KindHTMLBlock, words)
	r.Register(ast.KindAutoLink, func(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
		if link, ok := n.(*ast.AutoLink); ok && entering {
			_, _ = w.Write(util.EscapeHTML(link.Label(source)))
		}
		return ast.WalkContinue, nil
	})
}
