package provider

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/datasource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework-timetypes/timetypes"
	"github.com/hashicorp/terraform-plugin-framework-validators/setvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdn"
)

// usageExportTasksSchema has no sensitive attribute inside tasks: what Terraform
// spends on those grows with the square of their number (DESIGN.md).
func usageExportTasksSchema(ctx context.Context) schema.Schema {
	return schema.Schema{
		MarkdownDescription: describeUsageExportTasks,
		Attributes: map[string]schema.Attribute{
			"ids": schema.SetAttribute{
				MarkdownDescription: describeIDs,
				ElementType:         types.StringType,
				Optional:            true,
				Validators:          []validator.Set{setvalidator.NoNullValues()},
			},
			"name_regex": schema.StringAttribute{
				MarkdownDescription: describeNameRegex,
				Optional:            true,
				Validators:          []validator.String{regexValidator{}},
			},
			"statuses": schema.SetAttribute{
				MarkdownDescription: describeStatuses,
				ElementType:         types.StringType,
				Optional:            true,
				Validators: []validator.Set{
					setvalidator.NoNullValues(),
					setvalidator.ValueStringsAre(stringvalidator.OneOf(statusNames()...)),
				},
			},
			"created_after": schema.StringAttribute{
				MarkdownDescription: describeCreatedAfter,
				CustomType:          timetypes.RFC3339Type{},
				Optional:            true,
			},
			"created_before": schema.StringAttribute{
				MarkdownDescription: describeCreatedBefore,
				CustomType:          timetypes.RFC3339Type{},
				Optional:            true,
			},
			"total_count": schema.Int64Attribute{
				MarkdownDescription: describeTotalCount,
				Computed:            true,
			},
			"tasks": schema.ListNestedAttribute{
				MarkdownDescription: describeTasks,
				Computed:            true,
				NestedObject:        schema.NestedAttributeObject{Attributes: taskAttributes()},
			},
			"download_urls": schema.MapAttribute{
				MarkdownDescription: describeDownloadURLs,
				ElementType:         types.StringType,
				Computed:            true,
				Sensitive:           true,
			},
		},
		Blocks: map[string]schema.Block{
			"timeouts": timeoutsBlock(ctx),
		},
	}
}

// timeoutsBlock is the library's, which would also take no time and less than none.
func timeoutsBlock(ctx context.Context) schema.Block {
	block := timeouts.BlockWithOpts(ctx, timeouts.Opts{ReadDescription: describeTimeoutsRead}).(schema.SingleNestedBlock)
	read := block.Attributes["read"].(schema.StringAttribute)
	read.Validators = append(read.Validators, positiveDurationValidator{})
	block.Attributes["read"] = read
	return block
}

func taskAttributes() map[string]schema.Attribute {
	text := func(description string) schema.Attribute {
		return schema.StringAttribute{MarkdownDescription: description, Computed: true}
	}
	moment := func(description string) schema.Attribute {
		return schema.StringAttribute{MarkdownDescription: description, Computed: true, CustomType: timetypes.RFC3339Type{}}
	}
	return map[string]schema.Attribute{
		"id":          text(describeTaskID),
		"name":        text(describeTaskName),
		"status":      text(describeTaskStatus),
		"create_time": moment(describeCreateTime),
		"update_time": moment(describeUpdateTime),
		"start_time":  moment(describeStartTime),
		"end_time":    moment(describeEndTime),
	}
}

func statusNames() []string {
	names := make([]string, 0, len(cdn.Statuses()))
	for _, status := range cdn.Statuses() {
		names = append(names, string(status))
	}
	return names
}
