package provider

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdn"
)

func TestAnswerSizeIsNeverLessThanWhatIsSent(t *testing.T) {
	typical := cdn.Task{
		ID: "A91BE91F-0B34-4CBF-8E0F-A2977E15AA52", Name: "daily-2026-10-01\n", Status: cdn.StatusSuccess,
		CreateTime: october(1), UpdateTime: october(1), StartTime: october(1), EndTime: october(2),
		DownloadURL: "https://bucket.oss-cn-hangzhou.aliyuncs.com/1.pdf?Expires=1&Signature=" + strings.Repeat("x", 40),
	}
	texts := func(length int) cdn.Task {
		long := strings.Repeat("x", length)
		task := typical
		task.ID, task.Name, task.Status, task.DownloadURL = long, long, cdn.Status(long), long
		return task
	}
	for name, task := range map[string]cdn.Task{
		"a typical task":                     typical,
		"a task of an ID":                    {ID: "1"},
		"a task with times":                  {ID: "1", CreateTime: october(1), UpdateTime: october(1), StartTime: october(1), EndTime: october(1)},
		"a task with a URL":                  {ID: "1", DownloadURL: "u"},
		"a task of the far future":           {ID: "1", CreateTime: time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC)},
		"texts whose length takes a byte":    texts(200),
		"texts whose length takes two bytes": texts(40_000),
		"texts whose length takes four":      texts(70_000),
		"a name beyond ASCII":                {ID: "1", Name: strings.Repeat("用量", 1_000)},
	} {
		t.Run(name, func(t *testing.T) {
			for _, n := range []int{1, 100} {
				tasks := make([]cdn.Task, n)
				for i := range tasks {
					tasks[i] = task
					tasks[i].ID += fmt.Sprint(i)
				}
				estimate, sent := answerSize(tasks), sentSize(t, tasksValue(tasks))+sentSize(t, downloadURLsValue(tasks))
				if estimate < sent-empty {
					t.Errorf("%d tasks are estimated at %d bytes and take %d", n, estimate, sent)
				}
				if estimate > sent+n*taskOverhead {
					t.Errorf("%d tasks are estimated at %d bytes and take only %d", n, estimate, sent)
				}
			}
		})
	}
}

// empty is more than a list and a map take themselves, in bytes.
const empty = 10

// sentSize is what a value takes on the wire, in bytes.
func sentSize(t *testing.T, value attr.Value) int {
	t.Helper()
	raw, err := value.ToTerraformValue(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	sent, err := tfprotov6.NewDynamicValue(raw.Type(), raw)
	if err != nil {
		t.Fatal(err)
	}
	return len(sent.MsgPack)
}

func TestRequireFitsRefusesWhatThePluginProtocolCannotCarry(t *testing.T) {
	mebibyte := strings.Repeat("x", 1<<20-taskOverhead)
	tasks := make([]cdn.Task, 257)
	for i := range tasks {
		tasks[i].Name = mebibyte
	}
	for name, row := range map[string]struct {
		tasks   []cdn.Task
		refused bool
	}{
		"no tasks":        {nil, false},
		"255 MiB":         {tasks[:255], false},
		"256 MiB":         {tasks[:256], false},
		"more than 256":   {tasks, true},
		"256 MiB and one": {append(tasks[:256:256], cdn.Task{}), true},
	} {
		t.Run(name, func(t *testing.T) {
			if diags := requireFits(row.tasks); diags.HasError() != row.refused {
				t.Errorf("refused %t, want %t", diags.HasError(), row.refused)
			}
		})
	}
	got := requireFits(tasks)[0]
	for _, want := range []string{"257 tasks match, some 257 MiB, and a provider can send 256 MiB", "created_after and created_before", "statuses", "name_regex", "ids"} {
		if !strings.Contains(got.Detail(), want) {
			t.Errorf("no %q in %q: %s", want, got.Summary(), got.Detail())
		}
	}
}
