package provider

import (
	"regexp"
	"slices"
	"testing"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdn"
)

// The list that the cases filter. Task 5 has neither name nor times.
func filterable() []cdn.Task {
	return []cdn.Task{
		{ID: "1", Name: "daily-2026-10-03", Status: cdn.StatusCreated, CreateTime: october(3)},
		{ID: "2", Name: "daily-2026-10-02", Status: cdn.StatusSuccess, CreateTime: october(2)},
		{ID: "3", Name: "usage-2026-09", Status: cdn.StatusSuccess, CreateTime: october(1)},
		{ID: "4", Name: "usage-2026-08", Status: cdn.StatusFailed, CreateTime: october(1)},
		{ID: "5", Status: "archived"},
	}
}

func october(day int) time.Time { return time.Date(2026, 10, day, 0, 0, 0, 0, time.UTC) }

func at(t time.Time) *time.Time { return &t }

func set(members ...string) map[string]bool {
	set := map[string]bool{}
	for _, member := range members {
		set[member] = true
	}
	return set
}

func TestTaskFilterKeeps(t *testing.T) {
	daily, anyName := regexp.MustCompile("^daily-"), regexp.MustCompile("")
	for name, row := range map[string]struct {
		filter taskFilter
		want   []string
	}{
		"no filter keeps all":                            {taskFilter{}, []string{"1", "2", "3", "4", "5"}},
		"IDs keep those named, one not there is none":    {taskFilter{ids: set("4", "2", "9")}, []string{"2", "4"}},
		"an empty set of IDs keeps none":                 {taskFilter{ids: set()}, nil},
		"a status keeps its tasks":                       {taskFilter{statuses: set("success")}, []string{"2", "3"}},
		"two statuses keep the tasks of both":            {taskFilter{statuses: set("created", "failed")}, []string{"1", "4"}},
		"an empty set of statuses keeps none":            {taskFilter{statuses: set()}, nil},
		"a regex is matched anywhere in the name":        {taskFilter{name: regexp.MustCompile("2026-0")}, []string{"3", "4"}},
		"an anchored regex is matched at its place":      {taskFilter{name: daily}, []string{"1", "2"}},
		"a regex that matches nothing keeps none":        {taskFilter{name: regexp.MustCompile("^weekly")}, nil},
		"a regex that matches the empty name keeps it":   {taskFilter{name: anyName}, []string{"1", "2", "3", "4", "5"}},
		"a regex that needs a letter drops the nameless": {taskFilter{name: regexp.MustCompile(".")}, []string{"1", "2", "3", "4"}},
		"created after a time, undated tasks are out":    {taskFilter{createdAfter: at(october(2))}, []string{"1", "2"}},
		"created before a time, undated tasks are out":   {taskFilter{createdBefore: at(october(2))}, []string{"3", "4"}},
		"a range":                                 {taskFilter{createdAfter: at(october(1)), createdBefore: at(october(3))}, []string{"2", "3", "4"}},
		"IDs and a status":                        {taskFilter{ids: set("1", "2"), statuses: set("success")}, []string{"2"}},
		"IDs and a regex":                         {taskFilter{ids: set("1", "3"), name: daily}, []string{"1"}},
		"IDs and a time":                          {taskFilter{ids: set("1", "3", "5"), createdBefore: at(october(2))}, []string{"3"}},
		"a regex and a status":                    {taskFilter{name: daily, statuses: set("success", "failed")}, []string{"2"}},
		"a regex and a time":                      {taskFilter{name: daily, createdAfter: at(october(3))}, []string{"1"}},
		"a status and a time":                     {taskFilter{statuses: set("success"), createdBefore: at(october(2))}, []string{"3"}},
		"an empty set is not widened by others":   {taskFilter{ids: set(), statuses: set("success")}, nil},
		"filters that exclude each other":         {taskFilter{ids: set("1"), statuses: set("failed")}, nil},
		"a status nobody knows, of the IDs":       {taskFilter{ids: set("5")}, []string{"5"}},
		"all filters together":                    {taskFilter{ids: set("1", "2", "3"), name: daily, statuses: set("success"), createdAfter: at(october(1)), createdBefore: at(october(3))}, []string{"2"}},
		"all filters together, one of them empty": {taskFilter{ids: set("2"), name: daily, statuses: set(), createdAfter: at(october(1)), createdBefore: at(october(3))}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			kept := row.filter.keep(filterable())
			if got := taskIDs(kept); !slices.Equal(got, row.want) {
				t.Errorf("kept %v, want %v", got, row.want)
			}
			if kept == nil {
				t.Error("no tasks is nil, want an empty list")
			}
		})
	}
}

func TestTaskFilterRangeIsHalfOpen(t *testing.T) {
	after, before := october(1), october(2)
	for name, row := range map[string]struct {
		created time.Time
		want    bool
	}{
		"a moment before the range":           {after.Add(-time.Nanosecond), false},
		"the start of the range":              {after, true},
		"the start, in another time zone":     {after.In(time.FixedZone("UTC+8", 8*60*60)), true},
		"inside the range":                    {after.Add(time.Hour), true},
		"a moment before the end":             {before.Add(-time.Nanosecond), true},
		"the end of the range":                {before, false},
		"the end of the range, in Beijing":    {before.In(time.FixedZone("UTC+8", 8*60*60)), false},
		"a moment after the end of the range": {before.Add(time.Nanosecond), false},
		"no time":                             {time.Time{}, false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := (taskFilter{createdAfter: &after, createdBefore: &before}).inRange(row.created); got != row.want {
				t.Errorf("in range: %t, want %t", got, row.want)
			}
		})
	}
}

func TestTaskFilterNamesTheUndatedTasksOfARange(t *testing.T) {
	for name, row := range map[string]struct {
		filter taskFilter
		want   []string
	}{
		"without a range none is left out":         {taskFilter{}, nil},
		"an open range leaves them out":            {taskFilter{createdAfter: at(october(1))}, []string{"5"}},
		"so does one with only an end":             {taskFilter{createdBefore: at(october(1))}, []string{"5"}},
		"one that another filter drops is no loss": {taskFilter{createdBefore: at(october(1)), statuses: set("success")}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			if got := taskIDs(row.filter.undated(filterable())); !slices.Equal(got, row.want) {
				t.Errorf("undated %v, want %v", got, row.want)
			}
		})
	}
}

func taskIDs(tasks []cdn.Task) []string {
	var ids []string
	for _, task := range tasks {
		ids = append(ids, task.ID)
	}
	return ids
}
