package provider

import (
	"context"
	"fmt"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdn"
)

// BenchmarkState is what the provider spends on a task once it is decoded: from the
// client's list to the bytes that go to Terraform. The floor is those bytes alone,
// from a value that is there already.
func BenchmarkState(b *testing.B) {
	for _, n := range []int{500, 1_000, 2_000, 4_000} {
		tasks := make([]cdn.Task, n)
		for i := range tasks {
			tasks[i] = cdn.Task{
				ID: fmt.Sprintf("A91BE91F-0B34-4CBF-8E0F-A2977E15%04d", i), Name: fmt.Sprintf("daily-%d", i), Status: cdn.StatusSuccess,
				CreateTime: october(1), UpdateTime: october(1), StartTime: october(1), EndTime: october(2),
				DownloadURL: fmt.Sprintf("https://bucket.oss-cn-hangzhou.aliyuncs.com/%d.pdf?Expires=1432539994&Signature=abc", i),
			}
		}
		b.Run(fmt.Sprintf("tasks=%d", n), func(b *testing.B) {
			for b.Loop() {
				send(b, stateOf(b, tasks))
			}
			b.ReportMetric(float64(b.Elapsed())/float64(b.N)/float64(n), "ns/task")
		})
		b.Run(fmt.Sprintf("floor/tasks=%d", n), func(b *testing.B) {
			value := stateOf(b, tasks)
			for b.Loop() {
				send(b, value)
			}
			b.ReportMetric(float64(b.Elapsed())/float64(b.N)/float64(n), "ns/task")
		})
	}
}

// stateOf is the state that a read of the tasks sets, with no argument given.
func stateOf(b *testing.B, tasks []cdn.Task) tftypes.Value {
	b.Helper()
	ctx := context.Background()
	schema := usageExportTasksSchema(ctx)
	object := schema.Type().TerraformType(ctx).(tftypes.Object)
	nulls := make(map[string]tftypes.Value, len(object.AttributeTypes))
	for name, kind := range object.AttributeTypes {
		nulls[name] = tftypes.NewValue(kind, nil)
	}
	state := tfsdk.State{Schema: schema, Raw: tftypes.NewValue(object, nulls)}
	var config usageExportTasksModel
	diags := state.Get(ctx, &config)
	answer := config.withTasks(len(tasks), tasks)
	if diags.Append(state.Set(ctx, &answer)...); diags.HasError() {
		b.Fatal(diags)
	}
	return state.Raw
}

func send(b *testing.B, value tftypes.Value) {
	b.Helper()
	if _, err := tfprotov6.NewDynamicValue(value.Type(), value); err != nil {
		b.Fatal(err)
	}
}
