package httplab_test

import (
	"net/http"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lesswait/internal/httplab"
)

// at is a moment of the clock of counted.
func at(second int64) time.Time { return time.Unix(second, 0) }

// counted is a server whose clock is a second later at each look.
func counted(t *testing.T, script httplab.Script) *httplab.Server {
	t.Helper()
	var looks atomic.Int64
	s, err := httplab.StartOn(script, func() time.Time { return at(looks.Add(1)) })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func TestTheLogHasEveryRequestOnItsConnection(t *testing.T) {
	s := counted(t, httplab.Script{Limit: 2, Routes: []httplab.Route{
		{Path: "/a", Answers: []httplab.Answer{{}}},
		{Path: "/bad", Answers: []httplab.Answer{{Status: 500}}},
		{Path: "/drop", Answers: []httplab.Answer{{Drop: true}}},
	}})
	c := visitor(t)
	get(t, c, s.URL()+"/a")
	get(t, c, s.URL()+"/bad")
	if _, err := visitor(t).Post(s.URL()+"/drop", "text/plain", http.NoBody); err == nil {
		t.Error("what was to be dropped was answered")
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	want := httplab.Log{
		Limit:       2,
		Connections: []httplab.Connection{{From: at(1), To: at(10)}, {From: at(6), To: at(8)}},
		Requests: []httplab.Request{
			{Connection: 1, From: at(2), To: at(3), Path: "/a", How: httplab.Answered, Status: 200},
			{Connection: 1, From: at(4), To: at(5), Path: "/bad", How: httplab.Answered, Status: 500},
			{Connection: 2, From: at(7), To: at(9), Path: "/drop", How: httplab.Dropped},
		},
	}
	if diff := cmp.Diff(want, s.Log()); diff != "" {
		t.Errorf("the log (-want +got):\n%s", diff)
	}
}

func TestTheLogTellsWhoWasRefusedAndWhoLeft(t *testing.T) {
	s := counted(t, httplab.Script{Limit: 1, Busy: httplab.Answer{Status: 503}, Routes: []httplab.Route{
		{Path: "/hold", Answers: []httplab.Answer{{Wait: time.Hour}}},
	}})
	left := make(chan error, 1)
	hold(t.Context(), t, s, left)
	until(t, "the request is under way", func() bool { return s.Seen().Peak == 1 })
	get(t, visitor(t), s.URL()+"/more")
	open := s.Log()
	if r := open.Requests[0]; r.How != "" || r.To.Before(open.Requests[1].To) {
		t.Errorf("the request that is held is %+v; want it under way until now", r)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	<-left
	var how []httplab.Outcome
	for _, r := range s.Log().Requests {
		how = append(how, r.How)
	}
	if diff := cmp.Diff([]httplab.Outcome{httplab.Abandoned, httplab.Refused}, how); diff != "" {
		t.Error(diff)
	}
}

func TestALongLogIsCutAndStillCounted(t *testing.T) {
	s := counted(t, httplab.Script{Routes: []httplab.Route{{Path: "/", Answers: []httplab.Answer{{Text: "x"}}}}})
	c := visitor(t)
	for range 5001 {
		get(t, c, s.URL()+"/")
	}
	if kept, all := len(s.Log().Requests), s.Seen().Requests; kept != 5000 || all != 5001 {
		t.Errorf("%d of %d requests are in the log; want 5000 of 5001", kept, all)
	}
}
