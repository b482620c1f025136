package cdnmock_test

import (
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

func TestARequestIsRecordedWithWhatItSaid(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := cdnmock.New(cdnmock.Config{})
		params := signed(http.MethodPost, edits{"PageNumber": "3", "PageSize": "50", "SignatureNonce": "once"})
		r := httptest.NewRequest(http.MethodPost, "/?"+params.Encode(), http.NoBody)
		r.Header.Set("User-Agent", "test/1.0")
		time.Sleep(time.Second)
		arrival := time.Now()
		serve(s, r)
		want := cdnmock.Request{
			Number: 1, Action: list, Page: 3, PageSize: 50, Time: arrival, InFlight: 1, Method: "POST", Nonce: "once",
			Signature: params.Get("Signature"), Timestamp: params.Get("Timestamp"), UserAgent: "test/1.0", Status: 200,
		}
		if got := s.Requests(); len(got) != 1 || got[0] != want {
			t.Errorf("got  %+v\nwant %+v", got, want)
		}
	})
}

func TestRequestsAreRecordedWithTheirOutcome(t *testing.T) {
	for name, tc := range map[string]struct {
		change         edits
		page, pageSize int
		status         int
		code           string
	}{
		"success, with the defaults of paging": {nil, 1, 20, 200, ""},
		"a refusal by the gateway":             {edits{"AccessKeyId": "other", "PageNumber": "7"}, 7, 20, 404, "InvalidAccessKeyId.NotFound"},
		"a page that is no number":             {edits{"PageNumber": "x"}, 0, 20, 400, "InvalidPageNumber.ValueNotSupported"},
		"an action without pages":              {edits{"Action": "DescribeNothing", "PageNumber": "7"}, 0, 0, 404, "InvalidAction.NotFound"},
	} {
		t.Run(name, func(t *testing.T) {
			s := cdnmock.New(cdnmock.Config{})
			ask(s, tc.change)
			got := s.Requests()[0]
			if got.Page != tc.page || got.PageSize != tc.pageSize || got.Status != tc.status || got.Code != tc.code || got.Aborted {
				t.Errorf("got %+v", got)
			}
		})
	}
}

func TestResetRequestsForgetsTheRecord(t *testing.T) {
	s := cdnmock.New(cdnmock.Config{})
	ask(s, nil)
	ask(s, nil)
	kept := s.Requests()
	s.ResetRequests()
	if got := s.Requests(); len(got) != 0 {
		t.Errorf("after the reset: %+v", got)
	}
	ask(s, edits{"PageNumber": "5"})
	if got := s.Requests(); len(got) != 1 || got[0].Number != 1 || got[0].Page != 5 || got[0].InFlight != 1 {
		t.Errorf("after one more: %+v", got)
	}
	if len(kept) != 2 || kept[1].Number != 2 || kept[1].Page != 1 {
		t.Errorf("the copy changed: %+v", kept)
	}
}

func TestARequestInFlightOutlivesAReset(t *testing.T) {
	inBubble(t, cdnmock.Config{Latency: time.Second}, func(t *testing.T, s *cdnmock.Server, c *http.Client) {
		done := make(chan struct{})
		go func() {
			defer close(done)
			_, _ = post(c, memory, nil)
		}()
		synctest.Wait()
		s.ResetRequests()
		mustPost(t, c, memory, nil)
		<-done
		if got := s.Requests(); len(got) != 1 || got[0].Number != 1 || got[0].InFlight != 2 || got[0].Status != 200 {
			t.Errorf("got %+v", got)
		}
	})
}

func TestConnectionsAreNumbered(t *testing.T) {
	s := cdnmock.New(cdnmock.Config{})
	base := listen(t, s)
	first, second := client(t), client(t)
	for _, c := range []*http.Client{first, first, second, first} {
		mustPost(t, c, base, nil)
	}
	for i, want := range []int{1, 1, 2, 1} {
		if got := s.Requests()[i]; got.Conn != want || got.Number != i+1 {
			t.Errorf("request %d: got number %d on connection %d, want connection %d", i+1, got.Number, got.Conn, want)
		}
	}
}

func TestConnectionsOfAnotherServerAreNumberedOnRequest(t *testing.T) {
	s := cdnmock.New(cdnmock.Config{})
	server := httptest.NewUnstartedServer(s)
	server.Config.ConnContext = s.ConnContext
	server.StartTLS()
	defer server.Close()
	mustPost(t, server.Client(), server.URL, nil)
	if got := s.Requests()[0].Conn; got != 1 {
		t.Errorf("got connection %d", got)
	}
}

func TestInFlightCountsRequestsWithoutAnAnswer(t *testing.T) {
	inBubble(t, cdnmock.Config{Latency: time.Second}, func(t *testing.T, s *cdnmock.Server, c *http.Client) {
		var all sync.WaitGroup
		for range 4 {
			all.Go(func() { _, _ = post(c, memory, nil) })
			synctest.Wait()
		}
		all.Wait()
		mustPost(t, c, memory, nil)
		for i, want := range []int{1, 2, 3, 4, 1} {
			if got := s.Requests()[i].InFlight; got != want {
				t.Errorf("request %d: %d in flight, want %d", i+1, got, want)
			}
		}
	})
}

// A client that asks again as soon as it has an answer has one request in
// flight, however late the handler of the last one returns.
func TestOneRequestAfterAnotherIsOneInFlight(t *testing.T) {
	s := cdnmock.New(cdnmock.Config{Tasks: cdnmock.Generate(50, 1, time.Now()), Quota: -1})
	base := listen(t, s)
	for range 20 {
		// A client each: on one connection net/http would keep the order by itself.
		mustPost(t, client(t), base, edits{"PageSize": "50"})
		if got := s.Requests(); got[len(got)-1].Status != 200 || got[len(got)-1].InFlight != 1 {
			t.Fatalf("got %+v", got[len(got)-1])
		}
	}
}

func TestObserveIsToldOfEachRequestOnceItIsOver(t *testing.T) {
	var told []cdnmock.Request
	s := cdnmock.New(cdnmock.Config{
		Observe: func(r cdnmock.Request) { told = append(told, r) },
		Faults:  []cdnmock.Fault{{Request: 2, Code: "InternalError"}},
	})
	ask(s, nil)
	ask(s, nil)
	if len(told) != 2 || told[0].Status != 200 || told[1].Number != 2 || told[1].Code != "InternalError" {
		t.Errorf("got %+v", told)
	}
}
