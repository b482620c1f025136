package cdnmock_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

func TestAFaultGivesTheAnswerItDescribes(t *testing.T) {
	for name, tc := range map[string]struct {
		fault             cdnmock.Fault
		status            int
		body, contentType string // body: a part of it
	}{
		"a code":                       {cdnmock.Fault{Code: "Throttling"}, 400, `"Code":"Throttling"`, "application/json;charset=utf-8"},
		"a code under another status":  {cdnmock.Fault{Code: "Throttling", Status: 503}, 503, `"Code":"Throttling"`, "application/json;charset=utf-8"},
		"a code with another message":  {cdnmock.Fault{Code: "OperationDenied", Message: "Your Cdn service is suspended."}, 403, `"Message":"Your Cdn service is suspended."`, "application/json;charset=utf-8"},
		"a body":                       {cdnmock.Fault{Body: new(`{"Code":"Throttling"}`)}, 200, `{"Code":"Throttling"}`, "application/json;charset=utf-8"},
		"a page of HTML":               {cdnmock.Fault{Body: new("<html>"), Status: 502, ContentType: "text/html"}, 502, "<html>", "text/html"},
		"an empty body":                {cdnmock.Fault{Body: new("")}, 200, "", "application/json;charset=utf-8"},
		"a status alone":               {cdnmock.Fault{Status: 504}, 504, "", "application/json;charset=utf-8"},
		"a body of a size":             {cdnmock.Fault{Size: 5}, 200, "{    ", "application/json;charset=utf-8"},
		"nothing but a header":         {cdnmock.Fault{Header: http.Header{"X-Test": {"1"}}}, 200, `"TotalCount":3`, "application/json;charset=utf-8"},
		"a header in place of another": {cdnmock.Fault{Header: http.Header{"Content-Type": {"text/plain"}}}, 200, `"TotalCount":3`, "text/plain"},
	} {
		t.Run(name, func(t *testing.T) {
			s := cdnmock.New(cdnmock.Config{Tasks: numbered(3), Faults: []cdnmock.Fault{tc.fault}})
			got := mustPost(t, client(t), listen(t, s), nil)
			if got.status != tc.status || !strings.Contains(got.body, tc.body) || tc.body == "" && got.body != "" {
				t.Errorf("got %d %q, want %d %q", got.status, got.body, tc.status, tc.body)
			}
			if kind := got.header.Get("Content-Type"); kind != tc.contentType {
				t.Errorf("got content type %s, want %s", kind, tc.contentType)
			}
			if want := tc.fault.Header.Get("X-Test"); got.header.Get("X-Test") != want {
				t.Errorf("got header %q, want %q", got.header.Get("X-Test"), want)
			}
			if r := s.Requests()[0]; r.Status != tc.status || r.Code != tc.fault.Code || r.Aborted {
				t.Errorf("recorded %+v", r)
			}
		})
	}
}

func TestAThrottlingFaultCanSayWhenToComeBack(t *testing.T) {
	s := cdnmock.New(cdnmock.Config{Faults: []cdnmock.Fault{{
		Code: "Throttling.User", Header: http.Header{"x-ratelimit-user-api": {"Limit:100,Remain:0,TimeLeft:2000,Reset:1"}},
	}}})
	got := mustPost(t, client(t), listen(t, s), nil)
	if want := "Limit:100,Remain:0,TimeLeft:2000,Reset:1"; got.header.Get("X-Ratelimit-User-Api") != want {
		t.Errorf("got %v", got.header)
	}
}

func TestATruncatedAnswerAnnouncesItsWholeLength(t *testing.T) {
	const whole = `{"RequestId":"1","UsageDataPerPage":{}}`
	for name, tc := range map[string]struct {
		fault cdnmock.Fault
		want  int
	}{
		"a body":                   {cdnmock.Fault{Body: new(whole), Truncate: 10}, 10},
		"the service's own answer": {cdnmock.Fault{Truncate: 100}, 100},
		"an error":                 {cdnmock.Fault{Code: "InternalError", Truncate: 1}, 1},
		"a large body":             {cdnmock.Fault{Size: 1 << 20, Truncate: 100_000}, 100_000},
	} {
		t.Run(name, func(t *testing.T) {
			s := cdnmock.New(cdnmock.Config{Tasks: numbered(20), Faults: []cdnmock.Fault{tc.fault}})
			got, err := post(client(t), listen(t, s), nil)
			if !errors.Is(err, io.ErrUnexpectedEOF) || len(got.body) != tc.want {
				t.Errorf("got %d bytes and %v, want %d", len(got.body), err, tc.want)
			}
			if !s.Requests()[0].Aborted {
				t.Error("not recorded as aborted")
			}
		})
	}
	t.Run("an answer no longer than that is whole", func(t *testing.T) {
		s := cdnmock.New(cdnmock.Config{Faults: []cdnmock.Fault{{Body: new(whole), Truncate: len(whole)}}})
		if got := mustPost(t, client(t), listen(t, s), nil); got.body != whole || s.Requests()[0].Aborted {
			t.Errorf("got %q", got.body)
		}
	})
}

func TestAResetBreaksTheConnectionOfOneRequest(t *testing.T) {
	s := cdnmock.New(cdnmock.Config{Faults: []cdnmock.Fault{{Reset: true, Times: 1}}})
	c, base := client(t), listen(t, s)
	if _, err := post(c, base, nil); !errors.Is(err, syscall.ECONNRESET) {
		t.Errorf("got %v, want a connection reset", err)
	}
	if got := mustPost(t, c, base, nil); got.status != 200 {
		t.Errorf("the next: got %d", got.status)
	}
	first, second := s.Requests()[0], s.Requests()[1]
	if !first.Aborted || first.Status != 0 || second.Aborted || second.InFlight != 1 || second.Conn == first.Conn {
		t.Errorf("recorded %+v, then %+v", first, second)
	}
}

func TestAHangLastsUntilTheClientGoes(t *testing.T) {
	s := cdnmock.New(cdnmock.Config{Faults: []cdnmock.Fault{{Hang: true, Times: 1}}})
	c, base := client(t), listen(t, s)
	impatient := *c
	impatient.Timeout = 50 * time.Millisecond
	if _, err := post(&impatient, base, nil); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v, want a timeout", err)
	}
	waitUntil(t, func() bool { return s.Requests()[0].Aborted })
	if got := mustPost(t, c, base, nil); got.status != 200 || s.Requests()[1].InFlight != 1 {
		t.Errorf("the next: got %d, %+v", got.status, s.Requests()[1])
	}
}

func TestAHangEndsWhenTheServerCloses(t *testing.T) {
	s := cdnmock.New(cdnmock.Config{Faults: []cdnmock.Fault{{Hang: true}}})
	c, base := client(t), listen(t, s)
	ended := make(chan error)
	go func() {
		_, err := post(c, base, nil)
		ended <- err
	}()
	waitUntil(t, func() bool { return len(s.Requests()) == 1 })
	_ = s.Close()
	if err := <-ended; err == nil {
		t.Error("an answer came")
	}
}

// A server of one's own knows nothing of Close, which must free its handlers too.
func TestCloseFreesTheRequestsOfAnotherServer(t *testing.T) {
	for name, fault := range map[string]cdnmock.Fault{"a hang": {Hang: true}, "a delay": {Delay: time.Hour}} {
		t.Run(name, func(t *testing.T) {
			s := cdnmock.New(cdnmock.Config{Faults: []cdnmock.Fault{fault}})
			server := httptest.NewServer(s)
			defer server.Close()
			time.AfterFunc(20*time.Millisecond, func() { _ = s.Close() })
			if r, err := post(client(t), server.URL, nil); !errors.Is(err, io.EOF) {
				t.Errorf("got %d and %v, want the end of the connection", r.status, err)
			}
		})
	}
}

// A body larger than any client should read is made as it is sent.
func TestALargeBodyEndsWhenTheClientStopsReading(t *testing.T) {
	s := cdnmock.New(cdnmock.Config{Faults: []cdnmock.Fault{{Size: 1 << 40}}})
	response, err := client(t).Post(listen(t, s)+"/?"+signed(http.MethodPost, nil).Encode(), "", nil)
	if err != nil {
		t.Fatal(err)
	}
	if response.ContentLength != 1<<40 {
		t.Errorf("announced %d bytes", response.ContentLength)
	}
	if n, err := io.CopyN(io.Discard, response.Body, 10<<20); err != nil {
		t.Errorf("read %d bytes: %v", n, err)
	}
	_ = response.Body.Close()
	waitUntil(t, func() bool { return s.Requests()[0].Aborted })
}

// waitUntil is for what another goroutine is about to do.
func waitUntil(t *testing.T, done func() bool) {
	t.Helper()
	for deadline := time.Now().Add(10 * time.Second); !done(); time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("waited in vain")
		}
	}
}
