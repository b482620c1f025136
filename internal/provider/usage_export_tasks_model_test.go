package provider

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-framework-timetypes/timetypes"
	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdn"
)

func TestTasksValueMakesWhatIsAbsentNull(t *testing.T) {
	full := cdn.Task{
		ID: "1", Name: "a name\n", Status: "archived", DownloadURL: "https://example.com/1",
		CreateTime: october(2), UpdateTime: october(3), StartTime: october(1), EndTime: october(2),
	}
	for name, row := range map[string]struct {
		task cdn.Task
		want map[string]attr.Value
	}{
		"all that there can be": {full, map[string]attr.Value{
			"id": types.StringValue("1"), "name": types.StringValue("a name\n"), "status": types.StringValue("archived"),
			"create_time": timetypes.NewRFC3339ValueMust("2026-10-02T00:00:00Z"), "update_time": timetypes.NewRFC3339ValueMust("2026-10-03T00:00:00Z"),
			"start_time": timetypes.NewRFC3339ValueMust("2026-10-01T00:00:00Z"), "end_time": timetypes.NewRFC3339ValueMust("2026-10-02T00:00:00Z"),
		}},
		"nothing but an ID": {cdn.Task{ID: "1"}, map[string]attr.Value{
			"id": types.StringValue("1"), "name": types.StringNull(), "status": types.StringNull(),
			"create_time": timetypes.NewRFC3339Null(), "update_time": timetypes.NewRFC3339Null(),
			"start_time": timetypes.NewRFC3339Null(), "end_time": timetypes.NewRFC3339Null(),
		}},
	} {
		t.Run(name, func(t *testing.T) {
			tasks := tasksValue([]cdn.Task{row.task}).Elements()
			if len(tasks) != 1 {
				t.Fatalf("%d elements, want 1", len(tasks))
			}
			got := tasks[0].(types.Object).Attributes()
			if len(got) != len(row.want) {
				t.Errorf("attributes %v, want these %d: %v", got, len(row.want), row.want)
			}
			for name, want := range row.want {
				if !want.Equal(got[name]) {
					t.Errorf("%s is %v, want %v", name, got[name], want)
				}
			}
		})
	}
}

func TestTasksValueKeepsTheOrder(t *testing.T) {
	elements := tasksValue([]cdn.Task{{ID: "b"}, {ID: "c"}, {ID: "a"}}).Elements()
	for i, want := range []string{"b", "c", "a"} {
		if got := elements[i].(types.Object).Attributes()["id"]; !got.Equal(types.StringValue(want)) {
			t.Errorf("task %d is %s, want %q", i, got, want)
		}
	}
}

func TestNoTasksAreAnEmptyListAndAnEmptyMap(t *testing.T) {
	for name, tasks := range map[string][]cdn.Task{"nil": nil, "empty": {}} {
		if list := tasksValue(tasks); list.IsNull() || list.IsUnknown() || len(list.Elements()) != 0 {
			t.Errorf("%s: tasks are %v, want []", name, list)
		}
		if urls := downloadURLsValue(tasks); urls.IsNull() || urls.IsUnknown() || len(urls.Elements()) != 0 {
			t.Errorf("%s: URLs are %v, want {}", name, urls)
		}
	}
}

func TestDownloadURLsValueHoldsOnlyTasksThatHaveOne(t *testing.T) {
	got := downloadURLsValue([]cdn.Task{{ID: "1", DownloadURL: "https://example.com/1?a=b&c=d"}, {ID: "2"}, {ID: "3", DownloadURL: "https://example.com/3"}})
	want := types.MapValueMust(types.StringType, map[string]attr.Value{
		"1": types.StringValue("https://example.com/1?a=b&c=d"), "3": types.StringValue("https://example.com/3"),
	})
	if !got.Equal(want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestTheValuesAreOfTheTypesOfTheSchema(t *testing.T) {
	tasks := []cdn.Task{{ID: "1", CreateTime: october(1), DownloadURL: "https://example.com/1"}, {ID: "2"}}
	attributes := usageExportTasksSchema(t.Context()).Attributes
	for name, value := range map[string]attr.Value{"tasks": tasksValue(tasks), "download_urls": downloadURLsValue(tasks)} {
		if got, want := value.Type(t.Context()), attributes[name].GetType(); !got.Equal(want) {
			t.Errorf("%s is a %s, the schema has a %s", name, got, want)
		}
	}
}

func TestWithTasksCountsAllAndKeepsTheArguments(t *testing.T) {
	got := usageExportTasksModel{NameRegex: types.StringValue("x"), Statuses: texts()}.withTasks(7, []cdn.Task{{ID: "1"}})
	if !got.TotalCount.Equal(types.Int64Value(7)) || len(got.Tasks.Elements()) != 1 || !got.NameRegex.Equal(types.StringValue("x")) || !got.Statuses.Equal(texts()) {
		t.Errorf("got %+v, want 7 in all, one task and the arguments as they were", got)
	}
}
