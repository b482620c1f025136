package provider

import (
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdn"
)

// maxNamed is how many tasks one warning names.
const maxNamed = 5

// listWarnings says how far a list can be trusted.
func listWarnings(list cdn.TaskList) (diags diag.Diagnostics) {
	switch {
	case list.Unsettled:
		diags.AddWarning("Usage Export Tasks Kept Changing",
			"Tasks were created or deleted each time the provider read the list, so that none of its readings is sure to be whole. "+
				"The result is all that any of them saw: a task that was just deleted may be in it and, at worst, one may be missing. "+
				"Run again when the tasks have settled.")
	case list.Counted != len(list.Tasks):
		diags.AddWarning("Alibaba Cloud Miscounts the Usage Export Tasks", fmt.Sprintf(
			"The service counts %d tasks and lists %d, the same ones each time it was asked. The result is those that it lists.",
			list.Counted, len(list.Tasks)))
	}
	return diags
}

// taskWarnings names what of the tasks could not be read, and those that a range
// of creation times leaves out because they have none.
func taskWarnings(kept, undated []cdn.Task) (diags diag.Diagnostics) {
	var unread, leftOut []string
	for _, tasks := range [][]cdn.Task{kept, undated} {
		for _, task := range tasks {
			for _, bad := range task.BadTimes {
				unread = append(unread, fmt.Sprintf("task %s: %s is %q", task.ID, bad.Field, bad.Text))
			}
		}
	}
	for _, task := range undated {
		leftOut = append(leftOut, "task "+task.ID)
	}
	if len(unread) > 0 {
		diags.AddWarning("Usage Export Task With an Unreadable Time",
			"The service gives what is not a time, and the attribute is null:\n"+some(unread))
	}
	if len(leftOut) > 0 {
		diags.AddWarning("Usage Export Task Without a Creation Time",
			"created_after and created_before leave out tasks whose creation time is not known:\n"+some(leftOut))
	}
	return diags
}

// some is the first few lines, and how many more there are.
func some(lines []string) string {
	if more := len(lines) - maxNamed; more > 0 {
		lines = append(lines[:maxNamed:maxNamed], fmt.Sprintf("and %d more", more))
	}
	return "  - " + strings.Join(lines, "\n  - ")
}
