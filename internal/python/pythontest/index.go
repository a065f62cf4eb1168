package pythontest

import (
	"archive/zip"
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// Index serves a package index on loopback with a small wheel for each of these
// packages, such as "httpx==0.28.1". The module of a wheel has its version, and
// the source that is given for its name.
func Index(tb testing.TB, packages []string, sources map[string]string) string {
	tb.Helper()
	mux := http.NewServeMux()
	for _, p := range packages {
		name, version, _ := strings.Cut(p, "==")
		file := fmt.Sprintf("%s-%s-py3-none-any.whl", module(name), version)
		wheel := wheel(tb, name, version, sources[name])
		mux.HandleFunc("/simple/"+name+"/", func(w http.ResponseWriter, _ *http.Request) {
			fmt.Fprintf(w, "<!DOCTYPE html><a href=\"/files/%s\">%s</a>", file, file)
		})
		mux.HandleFunc("/files/"+file, func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(wheel) })
	}
	server := httptest.NewServer(mux)
	tb.Cleanup(server.Close)
	return server.URL + "/simple"
}

// module is a package's name as its module and its wheel have it.
func module(name string) string { return strings.ReplaceAll(name, "-", "_") }

func wheel(tb testing.TB, name, version, source string) []byte {
	tb.Helper()
	info := fmt.Sprintf("%s-%s.dist-info/", module(name), version)
	var data bytes.Buffer
	archive := zip.NewWriter(&data)
	for _, file := range [][2]string{
		{module(name) + "/__init__.py", fmt.Sprintf("__version__ = %q\n%s\n", version, source)},
		{info + "METADATA", fmt.Sprintf("Metadata-Version: 2.1\nName: %s\nVersion: %s\n", name, version)},
		{info + "WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"},
		{info + "RECORD", ""},
	} {
		w, err := archive.Create(file[0])
		if err == nil {
			_, err = w.Write([]byte(file[1]))
		}
		if err != nil {
			tb.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		tb.Fatal(err)
	}
	return data.Bytes()
}
