package provider

import (
	"fmt"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdn"
)

func TestListWarnings(t *testing.T) {
	two := []cdn.Task{{ID: "1"}, {ID: "2"}}
	for name, row := range map[string]struct {
		list cdn.TaskList
		want string // the summary, "" for no warning
	}{
		"a settled list":                     {cdn.TaskList{Tasks: two, Counted: 2}, ""},
		"no tasks":                           {cdn.TaskList{}, ""},
		"a list that kept changing":          {cdn.TaskList{Tasks: two, Counted: 2, Unsettled: true}, "Usage Export Tasks Kept Changing"},
		"one that changed, with other count": {cdn.TaskList{Tasks: two, Counted: 3, Unsettled: true}, "Usage Export Tasks Kept Changing"},
		"a service that counts too many":     {cdn.TaskList{Tasks: two, Counted: 10}, "Alibaba Cloud Miscounts the Usage Export Tasks"},
		"a service that counts too few":      {cdn.TaskList{Tasks: two, Counted: 1}, "Alibaba Cloud Miscounts the Usage Export Tasks"},
	} {
		t.Run(name, func(t *testing.T) {
			diags := listWarnings(row.list)
			switch {
			case diags.HasError(), row.want == "" && len(diags) > 0:
				t.Errorf("got %v", diags)
			case row.want != "" && (len(diags) != 1 || diags[0].Summary() != row.want):
				t.Errorf("got %v, want one warning, %q", diags, row.want)
			}
		})
	}
}

func TestAMiscountSaysBothNumbers(t *testing.T) {
	diags := listWarnings(cdn.TaskList{Tasks: []cdn.Task{{ID: "1"}}, Counted: 10})
	want := "The service counts 10 tasks and lists 1, the same ones each time it was asked. The result is those that it lists."
	if diags[0].Detail() != want {
		t.Errorf("got %q, want %q", diags[0].Detail(), want)
	}
}

func TestTaskWarningsNameTaskAndField(t *testing.T) {
	bad := cdn.Task{ID: "1", BadTimes: []cdn.BadTime{{Field: "UpdateTime", Text: "yesterday"}, {Field: "TaskConfig.EndTime", Text: "a\nb"}}}
	undated := cdn.Task{ID: "2", BadTimes: []cdn.BadTime{{Field: "CreateTime", Text: "never"}}}
	for name, row := range map[string]struct {
		kept, undated []cdn.Task
		want          []diag.Diagnostic
	}{
		"nothing to say": {[]cdn.Task{{ID: "3"}}, nil, nil},
		"a kept task with two times that are none": {[]cdn.Task{{ID: "3"}, bad}, nil, []diag.Diagnostic{
			diag.NewWarningDiagnostic("Usage Export Task With an Unreadable Time",
				"The service gives what is not a time, and the attribute is null:\n"+
					"  - task 1: UpdateTime is \"yesterday\"\n"+
					"  - task 1: TaskConfig.EndTime is \"a\\nb\""),
		}},
		"a task left out of a range for want of a time": {nil, []cdn.Task{undated}, []diag.Diagnostic{
			diag.NewWarningDiagnostic("Usage Export Task With an Unreadable Time",
				"The service gives what is not a time, and the attribute is null:\n  - task 2: CreateTime is \"never\""),
			diag.NewWarningDiagnostic("Usage Export Task Without a Creation Time",
				"created_after and created_before leave out tasks whose creation time is not known:\n  - task 2"),
		}},
	} {
		t.Run(name, func(t *testing.T) {
			got := taskWarnings(row.kept, row.undated)
			if len(got) != len(row.want) {
				t.Fatalf("got %v, want %v", got, row.want)
			}
			for i, want := range row.want {
				if !got[i].Equal(want) {
					t.Errorf("got %q:\n%s\nwant %q:\n%s", got[i].Summary(), got[i].Detail(), want.Summary(), want.Detail())
				}
			}
		})
	}
}

func TestAWarningNamesFiveAtMost(t *testing.T) {
	tasks := make([]cdn.Task, 0, 12)
	for i := range 12 {
		tasks = append(tasks, cdn.Task{ID: fmt.Sprint(i + 1)})
	}
	for n, want := range map[int]string{
		1:  "  - task 1",
		5:  "  - task 1\n  - task 2\n  - task 3\n  - task 4\n  - task 5",
		6:  "  - task 1\n  - task 2\n  - task 3\n  - task 4\n  - task 5\n  - and 1 more",
		12: "  - task 1\n  - task 2\n  - task 3\n  - task 4\n  - task 5\n  - and 7 more",
	} {
		want = "created_after and created_before leave out tasks whose creation time is not known:\n" + want
		if got := taskWarnings(nil, tasks[:n])[0].Detail(); got != want {
			t.Errorf("%d tasks: got\n%s\nwant\n%s", n, got, want)
		}
	}
}
