package cdnmock_test

import (
	"testing"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

func TestMaxInAnySecond(t *testing.T) {
	for name, tc := range map[string]struct {
		arrivals []time.Duration
		want     int
	}{
		"none":                             {nil, 0},
		"one":                              {[]time.Duration{0}, 1},
		"at once":                          {[]time.Duration{0, 0, 0}, 3},
		"just less than a second apart":    {[]time.Duration{0, time.Second - 1}, 2},
		"a second apart":                   {[]time.Duration{0, time.Second}, 1},
		"across the turn of a second":      {[]time.Duration{0, 900 * time.Millisecond, 1100 * time.Millisecond, 1800 * time.Millisecond}, 3},
		"a burst after a pause":            {[]time.Duration{0, 5 * time.Second, 5 * time.Second, 5 * time.Second, 7 * time.Second}, 3},
		"in another order than of arrival": {[]time.Duration{5 * time.Second, 0, 5 * time.Second, 100 * time.Millisecond, 200 * time.Millisecond}, 3},
	} {
		t.Run(name, func(t *testing.T) {
			start := day(t, "2026-11-03T00:00:00Z")
			var requests []cdnmock.Request
			for _, at := range tc.arrivals {
				requests = append(requests, cdnmock.Request{Time: start.Add(at)})
			}
			if got := cdnmock.MaxInAnySecond(requests); got != tc.want {
				t.Errorf("got %d, want %d", got, tc.want)
			}
		})
	}
}
