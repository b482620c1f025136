package cdnmock_test

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

// struck makes the list requests for the pages and shows which were struck: x.
func struck(t *testing.T, s *cdnmock.Server, pages ...string) string {
	t.Helper()
	marks := ""
	for _, page := range pages {
		if ask(s, edits{"PageNumber": page}).decoded(t).Code == "InternalError" {
			marks += "x"
		} else {
			marks += "."
		}
	}
	return marks
}

func TestAFaultStrikesTheRequestsItNames(t *testing.T) {
	pages := []string{"1", "2", "3", "2", absent, "2"}
	for name, tc := range map[string]struct {
		fault cdnmock.Fault
		want  string
	}{
		"all, when it names none":     {cdnmock.Fault{}, "xxxxxx"},
		"a page":                      {cdnmock.Fault{Page: 2}, ".x.x.x"},
		"page 1, asked for or not":    {cdnmock.Fault{Page: 1}, "x...x."},
		"a page, the first time":      {cdnmock.Fault{Page: 2, Times: 1}, ".x...."},
		"a page, the first two times": {cdnmock.Fault{Page: 2, Times: 2}, ".x.x.."},
		"a request by its number":     {cdnmock.Fault{Request: 3}, "..x..."},
		"all from a number on":        {cdnmock.Fault{From: 4}, "...xxx"},
		"a few from a number on":      {cdnmock.Fault{From: 3, Times: 2}, "..xx.."},
		"a page from a number on":     {cdnmock.Fault{From: 3, Page: 2}, "...x.x"},
		"a number with another page":  {cdnmock.Fault{Request: 3, Page: 2}, "......"},
		"an action":                   {cdnmock.Fault{Action: list}, "xxxxxx"},
		"another action":              {cdnmock.Fault{Action: "DeleteUserUsageDataExportTask"}, "......"},
	} {
		t.Run(name, func(t *testing.T) {
			tc.fault.Code = "InternalError"
			s := cdnmock.New(cdnmock.Config{Faults: []cdnmock.Fault{tc.fault}})
			if got := struck(t, s, pages...); got != tc.want {
				t.Errorf("got %s, want %s", got, tc.want)
			}
		})
	}
}

func TestAFaultThatNamesAPageStrikesListsAlone(t *testing.T) {
	s := cdnmock.New(cdnmock.Config{Faults: []cdnmock.Fault{{Page: 1, Code: "InternalError"}}})
	if got := ask(s, edits{"Action": "DescribeNothing", "PageNumber": "1"}).decoded(t).Code; got != "InvalidAction.NotFound" {
		t.Errorf("got %q", got)
	}
}

func TestTheFirstFaultThatMatchesStrikesAlone(t *testing.T) {
	s := cdnmock.New(cdnmock.Config{Faults: []cdnmock.Fault{
		{Page: 2, Times: 1, Code: "ServiceUnavailable"}, {Times: 2, Code: "InternalError"},
	}})
	for i, want := range []string{"ServiceUnavailable", "InternalError", "InternalError", ""} {
		if got := ask(s, edits{"PageNumber": "2"}).decoded(t).Code; got != want {
			t.Errorf("request %d: got %q, want %q", i+1, got, want)
		}
	}
}

func TestSetFaultsReplacesFaultsAndTheirCounts(t *testing.T) {
	once := cdnmock.Fault{Times: 1, Code: "InternalError"}
	s := cdnmock.New(cdnmock.Config{Faults: []cdnmock.Fault{once}})
	if got := struck(t, s, "1", "1"); got != "x." {
		t.Errorf("at the start: %s", got)
	}
	s.SetFaults(once)
	if got := struck(t, s, "1", "1"); got != "x." {
		t.Errorf("set again: %s", got)
	}
	s.SetFaults(once)
	s.SetFaults()
	if got := struck(t, s, "1"); got != "." {
		t.Errorf("taken away: %s", got)
	}
}

func TestResetRequestsCountsRequestsForFaultsAnew(t *testing.T) {
	s := cdnmock.New(cdnmock.Config{Faults: []cdnmock.Fault{{Request: 2, Code: "InternalError"}}})
	if got := struck(t, s, "1", "1", "1"); got != ".x." {
		t.Errorf("at first: %s", got)
	}
	s.ResetRequests()
	if got := struck(t, s, "1", "1", "1"); got != ".x." {
		t.Errorf("after the reset: %s", got)
	}
}

// A fault is not the service's word: it comes whether or not the call is right.
func TestAnErrorFaultComesBeforeTheChecks(t *testing.T) {
	s := cdnmock.New(cdnmock.Config{Faults: []cdnmock.Fault{{Code: "InternalError"}}})
	if got := ask(s, edits{"Signature": "wrong"}).decoded(t).Code; got != "InternalError" {
		t.Errorf("a call signed wrongly: got %q", got)
	}
	got := serve(s, httptest.NewRequest(http.MethodPost, "/", http.NoBody))
	if got.status != 500 || got.header.Get("Content-Type") != "text/xml;charset=utf-8" {
		t.Errorf("a call without parameters: got %d %s", got.status, got.body)
	}
}

func TestAnEditComesAfterTheChecks(t *testing.T) {
	edited := 0
	s := cdnmock.New(cdnmock.Config{Tasks: numbered(3), Faults: []cdnmock.Fault{{Edit: func(page *cdnmock.Page) {
		edited++
		page.TotalCount = 99
		page.PageNumber = 4
		page.Items = page.Items[1:]
	}}}})
	if got := ask(s, edits{"Signature": "wrong"}).decoded(t).Code; got != "SignatureDoesNotMatch" || edited != 0 {
		t.Errorf("a call signed wrongly: got %q, %d edits", got, edited)
	}
	r := ask(s, nil)
	page, ids := r.decoded(t).UsageDataPerPage, r.ids(t)
	if edited != 1 || page.TotalCount != 99 || page.PageNumber != 4 || len(ids) != 2 || ids[0] != "001" {
		t.Errorf("got %s after %d edits", r.body, edited)
	}
	if got := len(s.Tasks()); got != 3 {
		t.Errorf("the edit changed the list itself: %d tasks", got)
	}
}

func TestAnEditMayAskTheServer(t *testing.T) {
	s := cdnmock.New(cdnmock.Config{Tasks: numbered(3)})
	s.SetFaults(cdnmock.Fault{Edit: func(page *cdnmock.Page) {
		s.Add(cdnmock.Task{ID: "late"}) // would wait for ever were a lock held
		page.TotalCount = len(s.Tasks()) + len(s.Requests())
		s.SetFaults()
	}})
	if got := ask(s, nil).decoded(t).UsageDataPerPage.TotalCount; got != 5 {
		t.Errorf("got %d", got)
	}
}
