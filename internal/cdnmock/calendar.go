package cdnmock

import "time"

// beijing is the time zone of the console, in which usage is counted by day. It
// has had no daylight saving since 1991, so the zone database is not needed.
func beijing() *time.Location {
	return time.FixedZone("UTC+8", 8*60*60)
}

// beijingDayBefore is the Beijing calendar day before t, from its first to its
// last second, in UTC.
func beijingDayBefore(t time.Time) (start, end time.Time) {
	year, month, day := t.In(beijing()).Date()
	today := time.Date(year, month, day, 0, 0, 0, 0, beijing())
	return today.AddDate(0, 0, -1).UTC(), today.Add(-time.Second).UTC()
}

// beijingMonthBefore is the Beijing calendar month before t, from its first to
// its last second, in UTC.
func beijingMonthBefore(t time.Time) (start, end time.Time) {
	year, month, _ := t.In(beijing()).Date()
	first := time.Date(year, month, 1, 0, 0, 0, 0, beijing())
	return first.AddDate(0, -1, 0).UTC(), first.Add(-time.Second).UTC()
}
