package cdnmock_test

import (
	"fmt"
	"testing"
	"testing/synctest"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

func TestTheDefaultQuotaIsTheDocumentedHundred(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := cdnmock.New(cdnmock.Config{})
		for i := range 100 {
			if got := ask(s, nil); got.status != 200 {
				t.Fatalf("call %d: got %d %s", i+1, got.status, got.body)
			}
		}
		got := ask(s, nil)
		if e := got.decoded(t); got.status != 400 || e.Code != "Throttling.User" || e.Message != "Request was denied due to user flow control." {
			t.Errorf("call 101: got %d %+v", got.status, e)
		}
	})
}

// The window slides: what counts is the second before a call, whenever that is.
func TestTheQuotaHoldsInEverySecond(t *testing.T) {
	const ms = time.Millisecond
	for name, tc := range map[string]struct {
		quota int
		calls []time.Duration // since the start
		want  string          // . let through, x throttled
	}{
		"a call is free just when the first is a second old": {2, []time.Duration{0, 0, 999 * ms, 1000 * ms}, "..x."},
		"the turn of a clock second frees nothing":           {2, []time.Duration{900 * ms, 900 * ms, 1000 * ms, 1899 * ms, 1900 * ms}, "..xx."},
		"each call ages by itself":                           {2, []time.Duration{0, 600 * ms, 1000 * ms, 1100 * ms, 1600 * ms}, "...x."},
		"a refused call does not count":                      {1, []time.Duration{0, 500 * ms, 900 * ms, 1000 * ms, 1500 * ms}, ".xx.x"},
		"after a pause the whole quota is there":             {3, []time.Duration{0, 0, 0, 0, 5000 * ms, 5000 * ms, 5000 * ms, 5000 * ms}, "...x...x"},
		"less than zero is no quota":                         {-1, make([]time.Duration, 8), "........"},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				s, start, got := cdnmock.New(cdnmock.Config{Quota: tc.quota}), time.Now(), ""
				for _, at := range tc.calls {
					time.Sleep(time.Until(start.Add(at)))
					if ask(s, nil).status == 200 {
						got += "."
					} else {
						got += "x"
					}
				}
				if got != tc.want {
					t.Errorf("got %s, want %s", got, tc.want)
				}
			})
		})
	}
}

func TestEachKeyHasItsOwnQuota(t *testing.T) {
	s := cdnmock.New(cdnmock.Config{Quota: 1, Keys: []cdnmock.Key{
		{ID: "testid", Secret: "testsecret"}, {ID: "second", Secret: "testsecret"},
	}})
	for i, step := range []struct{ key, code string }{{"testid", ""}, {"second", ""}, {"testid", "Throttling.User"}, {"second", "Throttling.User"}} {
		if got := ask(s, edits{"AccessKeyId": step.key}).decoded(t).Code; got != step.code {
			t.Errorf("call %d: got %q, want %q", i+1, got, step.code)
		}
	}
}

func TestAThrottledAnswerSaysWhenToComeBack(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := cdnmock.New(cdnmock.Config{Quota: 1})
		ask(s, nil)
		time.Sleep(250*time.Millisecond + time.Microsecond)
		got := ask(s, nil).header.Get("x-ratelimit-user-api")
		// 749.999 ms are left, and a client that waits 749 would be too early.
		if want := fmt.Sprintf("Limit:1,Remain:0,TimeLeft:750,Reset:%d", time.Now().UnixMilli()+750); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
		time.Sleep(750 * time.Millisecond)
		if got := ask(s, nil); got.status != 200 {
			t.Errorf("after the wait: %s", got.body)
		}
	})
}
