package tracing_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"testing"
)

// site is a web server that answers everything.
func site(t *testing.T) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "hello") }))
	t.Cleanup(server.Close)
	return server.URL
}
