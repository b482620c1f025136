package provider

import (
	"time"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/datasource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework-timetypes/timetypes"
	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdn"
)

type usageExportTasksModel struct {
	IDs           types.Set         `tfsdk:"ids"`
	NameRegex     types.String      `tfsdk:"name_regex"`
	Statuses      types.Set         `tfsdk:"statuses"`
	CreatedAfter  timetypes.RFC3339 `tfsdk:"created_after"`
	CreatedBefore timetypes.RFC3339 `tfsdk:"created_before"`
	Timeouts      timeouts.Value    `tfsdk:"timeouts"`

	TotalCount   types.Int64 `tfsdk:"total_count"`
	Tasks        types.List  `tfsdk:"tasks"`
	DownloadURLs types.Map   `tfsdk:"download_urls"`
}

// withTasks is the configuration with its answer: total tasks in the account, and
// those that pass the filters.
func (m usageExportTasksModel) withTasks(total int, tasks []cdn.Task) usageExportTasksModel {
	m.TotalCount = types.Int64Value(int64(total))
	m.Tasks = tasksValue(tasks)
	m.DownloadURLs = downloadURLsValue(tasks)
	return m
}

// tasksValue builds the list by hand: by reflection it costs more than twice as
// much a task, which is more than Terraform's own part.
func tasksValue(tasks []cdn.Task) types.List {
	object := types.ObjectType{AttrTypes: taskTypes()}
	values := make([]attr.Value, len(tasks))
	for i, task := range tasks {
		values[i] = types.ObjectValueMust(object.AttrTypes, map[string]attr.Value{
			"id":          textValue(task.ID),
			"name":        textValue(task.Name),
			"status":      textValue(string(task.Status)),
			"create_time": timeValue(task.CreateTime),
			"update_time": timeValue(task.UpdateTime),
			"start_time":  timeValue(task.StartTime),
			"end_time":    timeValue(task.EndTime),
		})
	}
	return types.ListValueMust(object, values)
}

// downloadURLsValue maps task IDs to URLs, for the tasks that have one.
func downloadURLsValue(tasks []cdn.Task) types.Map {
	urls := make(map[string]attr.Value, len(tasks))
	for _, task := range tasks {
		if task.DownloadURL != "" {
			urls[task.ID] = types.StringValue(task.DownloadURL)
		}
	}
	return types.MapValueMust(types.StringType, urls)
}

// taskTypes are the types of a task's attributes, as the schema has them.
func taskTypes() map[string]attr.Type {
	attributes := taskAttributes()
	kinds := make(map[string]attr.Type, len(attributes))
	for name, attribute := range attributes {
		kinds[name] = attribute.GetType()
	}
	return kinds
}

// textValue and timeValue turn what the service does not give into null.
func textValue(text string) types.String {
	if text == "" {
		return types.StringNull()
	}
	return types.StringValue(text)
}

func timeValue(t time.Time) timetypes.RFC3339 {
	if t.IsZero() {
		return timetypes.NewRFC3339Null()
	}
	return timetypes.NewRFC3339TimeValue(t)
}
