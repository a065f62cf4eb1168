package httplab_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lesswait/internal/httplab"
)

func start(t *testing.T, script httplab.Script) *httplab.Server {
	t.Helper()
	s, err := httplab.Start(script)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// visitor is a client with connections of its own.
func visitor(t *testing.T) *http.Client {
	t.Helper()
	transport := &http.Transport{}
	t.Cleanup(transport.CloseIdleConnections)
	return &http.Client{Transport: transport}
}

func get(t *testing.T, c *http.Client, url string) (int, string) {
	t.Helper()
	response, err := c.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(body)
}

// until waits for what happens in another goroutine.
func until(t *testing.T, what string, done func() bool) {
	t.Helper()
	for deadline := time.Now().Add(20 * time.Second); !done(); time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("it never came to pass: %s", what)
		}
	}
}

func TestAnswersFollowTheScript(t *testing.T) {
	s := start(t, httplab.Script{Routes: []httplab.Route{
		{Path: "/", Answers: []httplab.Answer{{}}},
		{Path: "/items/", Answers: []httplab.Answer{{Status: 500, JSON: map[string]any{"error": "oops"}}, {Text: "two"}}},
		{Path: "/items/last", Answers: []httplab.Answer{{Wait: time.Millisecond, Dribble: time.Microsecond, Text: "drop by drop"}}},
	}})
	c := visitor(t)
	for i, want := range []struct {
		path   string
		status int
		body   string
	}{
		{"/anything", 200, `{"path":"/anything"}`},
		{"/items/1", 500, `{"error":"oops"}`},
		{"/items/1", 200, "two"},
		{"/items/1", 200, "two"}, // the last answer is repeated
		{"/items/2", 500, `{"error":"oops"}`},
		{"/items/last", 200, "drop by drop"},
		{"/items", 200, `{"path":"/items"}`},
	} {
		if status, body := get(t, c, s.URL()+want.path); status != want.status || body != want.body {
			t.Errorf("request %d, %s: %d %q; want %d %q", i, want.path, status, body, want.status, want.body)
		}
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	want := httplab.Seen{Connections: 1, Requests: 7, Peak: 1, Statuses: map[int]int{200: 5, 500: 2}}
	if diff := cmp.Diff(want, s.Seen()); diff != "" {
		t.Errorf("what it saw (-want +got):\n%s", diff)
	}
}

func TestWhatTheScriptDoesNotHaveIsNotFound(t *testing.T) {
	s := start(t, httplab.Script{Routes: []httplab.Route{{Path: "/here", Answers: []httplab.Answer{{}}}}})
	if status, body := get(t, visitor(t), s.URL()+"/there"); status != 404 || body != "<h1>Not found</h1>\n" {
		t.Errorf("%d %q; want a page that says 404", status, body)
	}
}

func TestADroppedConnectionGivesNoAnswer(t *testing.T) {
	s := start(t, httplab.Script{Routes: []httplab.Route{{Path: "/", Answers: []httplab.Answer{{Drop: true}}}}})
	response, err := visitor(t).Post(s.URL(), "text/plain", nil) // a GET would be tried again
	if !errors.Is(err, io.EOF) {
		t.Errorf("answer %v, error %v; want the end of the connection", response, err)
	}
	_ = s.Close()
	if seen := s.Seen(); seen.Dropped != 1 || len(seen.Statuses) != 0 {
		t.Errorf("it saw %+v", seen)
	}
}

// hold sends a request that is answered in an hour.
func hold(ctx context.Context, t *testing.T, s *httplab.Server, left chan<- error) {
	t.Helper()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, s.URL()+"/hold", http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	c := visitor(t)
	go func() {
		response, err := c.Do(request)
		if err == nil {
			_ = response.Body.Close()
		}
		left <- err
	}()
}

func TestBeyondTheLimitItIsBusy(t *testing.T) {
	for _, status := range []int{http.StatusServiceUnavailable, http.StatusTooManyRequests} {
		s := start(t, httplab.Script{Limit: 2, Busy: httplab.Answer{Status: status, Text: "busy"}, Routes: []httplab.Route{
			{Path: "/hold", Answers: []httplab.Answer{{Wait: time.Hour}}},
			{Path: "/", Answers: []httplab.Answer{{Text: "first"}, {Text: "second"}}},
		}})
		ctx, leave := context.WithCancel(t.Context())
		left := make(chan error, 2)
		hold(ctx, t, s, left)
		hold(ctx, t, s, left)
		until(t, "both requests are under way", func() bool { return s.Seen().Peak == 2 })
		if got, body := get(t, visitor(t), s.URL()+"/"); got != status || body != "busy" {
			t.Errorf("the third request got %d %q; want %d", got, body, status)
		}
		leave()
		for range 2 {
			if err := <-left; !errors.Is(err, context.Canceled) {
				t.Errorf("error %v; want that of the one who left", err)
			}
		}
		until(t, "the server notices", func() bool { return s.Seen().Abandoned == 2 })
		if _, body := get(t, visitor(t), s.URL()+"/"); body != "first" {
			t.Errorf("the one that was refused used up an answer: then came %q", body)
		}
		if seen := s.Seen(); seen.Peak != 3 || seen.Connections != 4 {
			t.Errorf("it saw %+v; want a peak of 3 and 4 connections", seen)
		}
	}
}

func TestASlowConnectionIsPaidForOnce(t *testing.T) {
	const delay = 30 * time.Millisecond
	s := start(t, httplab.Script{Connect: delay, Routes: []httplab.Route{{Path: "/", Answers: []httplab.Answer{{}}}}})
	c := visitor(t)
	for range 3 {
		begun := time.Now()
		get(t, c, s.URL()+"/")
		if s.Seen().Requests == 1 && time.Since(begun) < delay { // never sooner; later says nothing
			t.Error("the first request did not wait for its connection")
		}
	}
	if seen := s.Seen(); seen.Connections != 1 || seen.Statuses[200] != 3 {
		t.Errorf("it saw %v", seen)
	}
}

func TestCloseEndsWhatIsUnderWay(t *testing.T) {
	s := start(t, httplab.Script{Routes: []httplab.Route{{Path: "/hold", Answers: []httplab.Answer{{Wait: time.Hour}}}}})
	left := make(chan error, 1)
	hold(t.Context(), t, s, left)
	until(t, "the request is under way", func() bool { return s.Seen().Peak == 1 })
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if err := <-left; err == nil {
		t.Error("the client got an answer from a closed server")
	}
	if seen := s.Seen(); seen.Abandoned != 1 {
		t.Errorf("it saw %+v; want one request abandoned", seen)
	}
}

func TestSeenInWords(t *testing.T) {
	for want, seen := range map[string]httplab.Seen{
		"0 connections, 0 requests, at most 0 at once":                  {},
		"1 connection, 1 request, at most 1 at once, 1 answered 200 OK": {Connections: 1, Requests: 1, Peak: 1, Statuses: map[int]int{200: 1}},
		"2 connections, 9 requests, at most 4 at once, 3 answered 200 OK, 2 answered 503 Service Unavailable, 1 answered 799, 1 dropped, 2 abandoned by the client": {
			Connections: 2, Requests: 9, Peak: 4, Statuses: map[int]int{503: 2, 200: 3, 799: 1}, Dropped: 1, Abandoned: 2,
		},
	} {
		if got := seen.String(); got != want {
			t.Errorf("%q; want %q", got, want)
		}
	}
}
