package course_test

import (
	"strings"
	"testing"
)

const goodSite = `http:
  limit: 5
  busy: {status: 503, wait: 0.1}
  routes:
    - path: /items/
      replies:
        - {wait: 0.2, status: 500, json: {error: oops, codes: [1, 2]}}
        - {}
    - path: /drop
      replies: [{drop: true}]
`

// siteFiles is the good course with a web server for its demo.
func siteFiles(site string) map[string]string {
	files := goodFiles()
	files["lessons/01-waiting/d1/demo.yaml"] = goodDemo + site
	for _, program := range []string{"wait.py", "gather.py"} {
		files["lessons/01-waiting/d1/"+program] = "from lab import site\n\nn = 3\nprint(n, site)\n"
	}
	return files
}

func TestLoadReadsTheScriptOfAWebServer(t *testing.T) {
	c, err := load(siteFiles(goodSite))
	if err != nil {
		t.Fatal(err)
	}
	site := c.Lessons[0].Demos[0].HTTP
	if site == nil || site.Limit != 5 || site.Busy.Status != 503 || len(site.Routes) != 2 || !site.Routes[1].Replies[0].Drop {
		t.Fatalf("the script is %+v", site)
	}
	first := site.Routes[0].Replies[0]
	if body, ok := first.JSON.(map[string]any); !ok || body["error"] != "oops" || first.Wait != 0.2 || first.Status != 500 {
		t.Errorf("a reply is %+v", first)
	}
}

func TestFindingsOfAWebServer(t *testing.T) {
	const demo = "lessons/01-waiting/d1/demo.yaml"
	for want, c := range map[string][2]string{
		demo + ":22: a demo with a web server runs on the virtual clock":                   {"http:", "clock: virtual\nhttp:"},
		demo + ":22: its web server has no routes":                                         {from(goodSite, "http:"), "http: {limit: 1}\n"},
		demo + ":23: the server can't wait that long":                                      {"limit: 5", "connect: -5"},
		demo + ":23: the server's limit is below 0":                                        {"limit: 5", "limit: -5"},
		demo + ":24: 99 is no status of an answer":                                         {"503", "99"},
		demo + ":26: this route has no path":                                               {"path: /items/", "path: items"},
		demo + ":30: this route has no replies":                                            {"replies: [{drop: true}]", "replies: []"},
		demo + ":28: the server can't wait that long":                                      {"wait: 0.2", "wait: 200"},
		demo + ":24: the server can't wait that long":                                      {"wait: 0.1", "wait: .nan"},
		demo + ":28: this reply has two bodies":                                            {"status: 500", "text: oops"},
		demo + ":28: this is not the YAML expected here: unknown field \"state\". Correct": {"status: 500", "state: 500"},
	} {
		broken := strings.Replace(goodSite, c[0], c[1], 1)
		if broken == goodSite {
			t.Fatalf("the case changes nothing: %q", c[0])
		}
		wantFinding(t, siteFiles(broken), want)
	}
	files := siteFiles(goodSite)
	files["lessons/01-waiting/d1/wait.py"] = "n = 3\nprint(n)\n"
	wantFinding(t, files, demo+":15: this program doesn't ask the web server")
}
