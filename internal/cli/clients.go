package cli

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"lesswait/internal/demo"
	"lesswait/internal/python"
)

// clientSymptoms looks which HTTP clients the demos will get, as a demo does.
// They run with any.
func (a *app) clientSymptoms(ctx context.Context, options python.Options) []symptom {
	in, err := python.Open(ctx, options)
	if err != nil {
		return []symptom{advice("http", err.Error(), "")}
	}
	pool := python.NewPool(in, 0)
	defer pool.Close()
	clients, err := demo.Clients(ctx, pool)
	if err != nil {
		return []symptom{advice("http", err.Error(), "")}
	}
	var symptoms []symptom
	for _, client := range clients {
		symptoms = append(symptoms, clientSymptom(client, in))
	}
	return symptoms
}

func clientSymptom(client demo.Library, in *python.Interpreter) symptom {
	const insteadOf = "demos get a small client of lesswait's own in its place"
	switch {
	case client.Version != "":
		return symptom{client.Name, symptomOK, client.Version + ", " + origin(client.Name, in), ""}
	case client.Problem != "":
		return advice(client.Name, fmt.Sprintf("it is there but can't be imported (%s): %s", client.Problem, insteadOf),
			"`lesswait http remove` and `lesswait http install` get it anew; one of your own Python is yours to mend.")
	}
	return advice(client.Name, "not installed: "+insteadOf, "`lesswait http install` gets the real one.")
}

// origin says where Python finds the library: in the first of the folders.
func origin(name string, in *python.Interpreter) string {
	for _, folder := range in.Libraries {
		if _, err := os.Stat(filepath.Join(folder, name)); err != nil {
			continue
		}
		if strings.HasPrefix(folder, in.CacheDir+string(os.PathSeparator)) {
			return "from `lesswait http install`, in " + folder
		}
		return "of your own Python, in " + folder
	}
	return "of your own Python"
}
