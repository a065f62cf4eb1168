package demo

import "fmt"

// Library is what a program got when it imported an HTTP client.
type Library struct {
	Name    string `json:"name"`              // "httpx"
	Version string `json:"version,omitempty"` // of the real one; empty where lesswait's small client stood in
	Problem string `json:"problem,omitempty"` // why the real one could not be imported, though it is there
}

// String says it in a sentence.
func (l Library) String() string {
	const stoodIn = "a small client of lesswait's own ran in its place."
	switch {
	case l.Version != "":
		return fmt.Sprintf("With %s %s.", l.Name, l.Version)
	case l.Problem != "":
		return fmt.Sprintf("%s is there but can't be imported (%s), so %s", l.Name, l.Problem, stoodIn)
	}
	return fmt.Sprintf("%s isn't installed here, so %s `lesswait http install` gets the real one.", l.Name, stoodIn)
}

// Libraries are those of all programs, each once.
func (r Result) Libraries() []Library {
	var all []Library
	seen := map[Library]bool{}
	for _, racer := range r.Racers {
		for _, l := range racer.Libraries {
			if !seen[l] {
				all = append(all, l)
			}
			seen[l] = true
		}
	}
	return all
}
