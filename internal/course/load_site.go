package course

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// asksSite matches the line by which a program gets its server's address.
var asksSite = regexp.MustCompile(`(?m)^from lab import site\r?$`)

// longestReply is how many seconds a server may take: a demo is waited for.
const longestReply = 10

// site checks the script of a demo's server, and that the programs use it.
func (d doc) site(demo *Demo) {
	if demo.HTTP == nil {
		return
	}
	if demo.Clock != ClockReal {
		d.report("clock", "a demo with a web server runs on the virtual clock", "Remove `clock:`: what goes over real connections takes real time.")
	}
	if len(demo.HTTP.Routes) == 0 {
		d.report("http", "its web server has no routes", "List at least one under `routes:`, with `path:` and `replies:`.")
	}
	if demo.HTTP.Limit < 0 {
		d.report("http.limit", "the server's limit is below 0", "Say how many requests it serves at once, or remove it.")
	}
	d.seconds("http.connect", demo.HTTP.Connect)
	d.reply("http.busy", demo.HTTP.Busy)
	for i, route := range demo.HTTP.Routes {
		d.siteRoute(fmt.Sprintf("http.routes[%d]", i), route)
	}
	for i, p := range demo.Programs {
		if p.Source != "" && !asksSite.MatchString(p.Source) {
			d.report(fmt.Sprintf("programs[%d]", i), "this program doesn't ask the web server",
				"Write the line `from lab import site` in it: that is the server's address.")
		}
	}
}

func (d doc) siteRoute(at string, r SiteRoute) {
	if !strings.HasPrefix(r.Path, "/") {
		d.report(at, "this route has no path", "Give it a `path:` such as /report, or /items/ for all paths below it.")
	}
	if len(r.Replies) == 0 {
		d.report(at, "this route has no replies", "List at least one under `replies:`; `- {}` is a 200 with the path as JSON.")
	}
	for i, reply := range r.Replies {
		d.reply(fmt.Sprintf("%s.replies[%d]", at, i), reply)
	}
}

func (d doc) seconds(at string, waits ...float64) {
	if sane := slices.Min(waits) >= 0 && slices.Max(waits) <= longestReply; !sane { // nor is .nan
		d.report(at, "the server can't wait that long", fmt.Sprintf("Write waits in seconds, from 0 to %d.", longestReply))
	}
}

func (d doc) reply(at string, r Reply) {
	d.seconds(at, r.Wait, r.Dribble)
	if r.Status != 0 && (r.Status < 200 || r.Status > 599) {
		d.report(at, fmt.Sprintf("%d is no status of an answer", r.Status), "Write one from 200 to 599, or leave it out for 200.")
	}
	if r.Text != "" && r.JSON != nil {
		d.report(at, "this reply has two bodies", "Keep `text:` or `json:`.")
	}
}
