package demo

import (
	"fmt"
	"time"

	"lesswait/internal/course"
	"lesswait/internal/httplab"
)

// script is what the demo's web server answers.
func script(s *course.Site) httplab.Script {
	script := httplab.Script{Limit: s.Limit, Busy: answer(s.Busy), Connect: seconds(s.Connect)}
	for _, r := range s.Routes {
		route := httplab.Route{Path: r.Path}
		for _, reply := range r.Replies {
			route.Answers = append(route.Answers, answer(reply))
		}
		script.Routes = append(script.Routes, route)
	}
	return script
}

func answer(r course.Reply) httplab.Answer {
	return httplab.Answer{
		Wait: seconds(r.Wait), Status: r.Status, JSON: r.JSON, Text: r.Text, Dribble: seconds(r.Dribble), Drop: r.Drop,
	}
}

func seconds(s float64) time.Duration { return time.Duration(s * float64(time.Second)) }

// lab is the module by which a program finds its server.
func lab(url string) map[string]string {
	return map[string]string{"lab": fmt.Sprintf("\"\"\"The web server of this demo.\"\"\"\n\nsite = %q\n", url)}
}

// libraries are the folders in which a runner looks for the learner's
// packages; none where it knows of none.
func libraries(r any) []string {
	if known, ok := r.(interface{ Libraries() []string }); ok && known.Libraries() != nil {
		return known.Libraries()
	}
	return []string{}
}
