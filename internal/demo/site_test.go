package demo_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lesswait/internal/course"
	"lesswait/internal/demo"
	"lesswait/internal/httplab"
	"lesswait/internal/python"
	"lesswait/internal/python/pythontest"
	"lesswait/internal/trace"
)

// webDemo is a race of these programs, with a web server for each.
func webDemo(sources ...string) *course.Demo {
	d := raceOf(sources...)
	d.HTTP = &course.Site{
		Limit: 3, Busy: course.Reply{Status: 429},
		Routes: []course.SiteRoute{
			{Path: "/", Replies: []course.Reply{{}}},
			{Path: "/bad", Replies: []course.Reply{{Status: 500, JSON: map[string]any{"error": "oops"}}, {Wait: 0.01, Text: "well"}}},
			{Path: "/drop", Replies: []course.Reply{{Drop: true}}},
		},
	}
	return d
}

// address is what the module lab says of the server.
var address = regexp.MustCompile(`site = "(http://127\.0\.0\.1:\d+)"`)

// began is when the clocks of these programs started by what they say: long before they
// were asked for, as where somebody sets the time meanwhile.
const began = 1

// asks is a program that asks for these paths, one after another.
func asks(t *testing.T, paths ...string) func(context.Context, python.Request) (python.Result, error) {
	return func(_ context.Context, r python.Request) (python.Result, error) {
		modules, _ := r.Fields["modules"].(map[string]string)
		found := address.FindStringSubmatch(modules["lab"])
		if found == nil {
			return python.Result{}, fmt.Errorf("the module lab is %q", modules["lab"])
		}
		transport := &http.Transport{}
		defer transport.CloseIdleConnections()
		for _, path := range paths {
			response, err := (&http.Client{Transport: transport}).Get(found[1] + path)
			if err != nil {
				t.Error(err)
				continue
			}
			_, _ = io.Copy(io.Discard, response.Body)
			_ = response.Body.Close()
		}
		told := fmt.Sprintf(`{"ok":true,"error":null,"wall_us":1,"cpu_us":1,"began_us":%d,"libraries":[{"name":"httpx","version":"","problem":""}]}`, began)
		return python.Result{Verdict: json.RawMessage(told), End: python.EndExited}, nil
	}
}

func TestEachProgramHasAServerOfItsOwn(t *testing.T) {
	runner := &fakeRunner{play: map[string]func(context.Context, python.Request) (python.Result, error){
		"good": asks(t, "/", "/a", "/a"), "bad": asks(t, "/bad", "/bad"),
	}}
	result, err := demo.Run(t.Context(), runner, webDemo("good", "bad"), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []httplab.Seen{
		{Connections: 1, Requests: 3, Peak: 1, Statuses: map[int]int{200: 3}},
		{Connections: 1, Requests: 2, Peak: 1, Statuses: map[int]int{500: 1, 200: 1}},
	} {
		if diff := cmp.Diff(&want, result.Racers[i].Server); diff != "" {
			t.Errorf("the server of program %d (-want +got):\n%s", i, diff)
		}
	}
	if diff := cmp.Diff([]demo.Library{{Name: "httpx"}}, result.Libraries()); diff != "" {
		t.Errorf("the clients (-want +got):\n%s", diff)
	}
}

func TestWhatTheServerSawComesAfterTheEvents(t *testing.T) {
	runner := &fakeRunner{play: map[string]func(context.Context, python.Request) (python.Result, error){"bad": asks(t, "/bad", "/bad", "/none")}}
	var told []trace.Event
	_, err := demo.Run(t.Context(), runner, webDemo("bad"), nil, func(u demo.Update) { told = append(told, u.Events...) })
	if err != nil {
		t.Fatal(err)
	}
	for i := range told { // real times: only their order is known
		if told[i].N != int64(i) || i > 0 && (told[i].T == 0 || told[i].Num < told[i].T) {
			t.Errorf("event %d is number %d, from %d to %d", i, told[i].N, told[i].T, told[i].Num)
		}
		if told[i].N = 0; i > 0 {
			told[i].T, told[i].Num = 0, 0
		}
	}
	request := trace.Event{Ev: trace.HTTPRequest, Max: 1, Text: "/bad", Kind: trace.Answered}
	first, second, third := request, request, request
	first.Line, second.Line = 500, 200
	third.Text, third.Line = "/none", 200
	want := []trace.Event{{Ev: trace.HTTPServer, Max: 3, Num: 3}, {Ev: trace.HTTPConnection, Max: 1}, first, second, third}
	if diff := cmp.Diff(want, told); diff != "" {
		t.Errorf("the server's side (-want +got):\n%s", diff)
	}
}

func TestADemoWithoutAServerHasNone(t *testing.T) {
	plain := func(_ context.Context, r python.Request) (python.Result, error) {
		if r.Fields["modules"] != nil || r.Fields["libraries"] != nil {
			t.Errorf("it was given %v", r.Fields)
		}
		return finished(1, 1), nil
	}
	runner := &fakeRunner{play: map[string]func(context.Context, python.Request) (python.Result, error){"plain": plain}}
	result, err := demo.Run(t.Context(), runner, raceOf("plain"), nil, nil)
	if err != nil || result.Racers[0].Server != nil {
		t.Errorf("server %v, error %v; want neither", result.Racers[0].Server, err)
	}
}

func TestLibrariesInWords(t *testing.T) {
	for want, l := range map[string]demo.Library{
		"With httpx 0.28.1.": {Name: "httpx", Version: "0.28.1"},
		"aiohttp isn't installed here, so a small client of lesswait's own ran in its place. `lesswait http install` gets the real one.": {Name: "aiohttp"},
		"httpx is there but can't be imported (ImportError: no), so a small client of lesswait's own ran in its place.":                  {Name: "httpx", Problem: "ImportError: no"},
	} {
		if got := l.String(); got != want {
			t.Errorf("%q; want %q", got, want)
		}
	}
}

// TestRealPrograms runs programs of a demo on the real interpreter, against the
// real server.
func TestRealPrograms(t *testing.T) {
	const shared = `import asyncio

import httpx

from lab import site


async def main():
    async with httpx.AsyncClient() as client:
        jobs = [client.get(f"{site}/{n}") for n in range(3)]
        answers = await asyncio.gather(*jobs)
        bad = await client.get(site + "/bad")
        print([a.status_code for a in answers], bad.json())


asyncio.run(main())
`
	const drops = `import asyncio

import aiohttp

from lab import site


async def main():
    async with aiohttp.ClientSession() as session:
        async with session.get(site + "/drop"):
            print("an answer")


asyncio.run(main())
`
	pool := python.NewPool(pythontest.Interpreter(t), 2)
	t.Cleanup(func() { _ = pool.Close() })
	var printed string
	lines := demo.NewTimelines(2)
	result, err := demo.Run(t.Context(), pool, webDemo(shared, drops), nil, func(u demo.Update) {
		lines.Add(u)
		for _, e := range u.Events {
			if e.Ev == "out" && u.Racer == 0 {
				printed += e.Text
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	first, second := result.Racers[0], result.Racers[1]
	if first.Error != "" || printed != "[200, 200, 200] {'error': 'oops'}" {
		t.Errorf("it printed %q and ended with %q", printed, first.Error)
	}
	if s := first.Server; s.Requests != 4 || s.Connections > 3 || s.Statuses[500] != 1 || s.Statuses[200] != 3 {
		t.Errorf("the first server saw %v", s)
	}
	for i, line := range lines.All() {
		seen, server := result.Racers[i].Server, line.Server
		if server == nil || len(server.Requests) != seen.Requests || len(server.Connections) != seen.Connections {
			t.Fatalf("the server of program %d saw %v, and its log is %+v", i, seen, server)
		}
		// The program's first request is sent once it runs, and answered before its end.
		if r := server.Requests[0]; r.From <= 0 || r.From >= line.End || r.To <= r.From {
			t.Errorf("the first request of program %d lasted from %d to %d of %d", i, r.From, r.To, line.End)
		}
	}
	if second.Server.Dropped == 0 || !regexp.MustCompile("ServerDisconnected").MatchString(second.Error) {
		t.Errorf("the second server saw %v, and its program ended with %q", second.Server, second.Error)
	}
}
