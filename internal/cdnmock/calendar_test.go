package cdnmock

import (
	"testing"
	"time"
)

func TestRangesAreBeijingCalendarDaysAndMonths(t *testing.T) {
	for name, tc := range map[string]struct {
		of         func(time.Time) (time.Time, time.Time)
		at         string
		start, end string
	}{
		"a day":                              {beijingDayBefore, "2026-11-03T01:00:00Z", "2026-11-01T16:00:00Z", "2026-11-02T15:59:59Z"},
		"a day, when Beijing is a day ahead": {beijingDayBefore, "2026-11-03T17:00:00Z", "2026-11-02T16:00:00Z", "2026-11-03T15:59:59Z"},
		"a day, at midnight in Beijing":      {beijingDayBefore, "2026-11-03T16:00:00Z", "2026-11-02T16:00:00Z", "2026-11-03T15:59:59Z"},
		"a month":                            {beijingMonthBefore, "2026-11-03T01:00:00Z", "2026-09-30T16:00:00Z", "2026-10-31T15:59:59Z"},
		"a month, over the turn of the year": {beijingMonthBefore, "2026-12-31T17:00:00Z", "2026-11-30T16:00:00Z", "2026-12-31T15:59:59Z"},
		"a month, that is a leap year's":     {beijingMonthBefore, "2028-03-31T01:00:00Z", "2028-01-31T16:00:00Z", "2028-02-29T15:59:59Z"},
	} {
		t.Run(name, func(t *testing.T) {
			at, err := time.Parse(timeLayout, tc.at)
			if err != nil {
				t.Fatal(err)
			}
			start, end := tc.of(at)
			if timeText(start) != tc.start || timeText(end) != tc.end {
				t.Errorf("got %s to %s, want %s to %s", timeText(start), timeText(end), tc.start, tc.end)
			}
		})
	}
}
