package provider

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/datasource"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdn"
)

var (
	_ datasource.DataSourceWithConfigure      = (*usageExportTasksDataSource)(nil)
	_ datasource.DataSourceWithValidateConfig = (*usageExportTasksDataSource)(nil)
)

func newUsageExportTasksDataSource() datasource.DataSource { return &usageExportTasksDataSource{} }

type usageExportTasksDataSource struct {
	client *cdn.Client
}

// Metadata implements [datasource.DataSource].
func (d *usageExportTasksDataSource) Metadata(_ context.Context, req datasource.MetadataRequest, resp *datasource.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_usage_export_tasks"
}

// Schema implements [datasource.DataSource].
func (d *usageExportTasksDataSource) Schema(ctx context.Context, _ datasource.SchemaRequest, resp *datasource.SchemaResponse) {
	resp.Schema = usageExportTasksSchema(ctx)
}

// ValidateConfig implements [datasource.DataSourceWithValidateConfig].
func (d *usageExportTasksDataSource) ValidateConfig(ctx context.Context, req datasource.ValidateConfigRequest, resp *datasource.ValidateConfigResponse) {
	var config usageExportTasksModel
	resp.Diagnostics.Append(req.Config.Get(ctx, &config)...)
	if !resp.Diagnostics.HasError() {
		resp.Diagnostics.Append(config.validate()...)
	}
}

// Configure implements [datasource.DataSourceWithConfigure]. Terraform also calls
// it before the provider is configured, with nothing.
func (d *usageExportTasksDataSource) Configure(_ context.Context, req datasource.ConfigureRequest, _ *datasource.ConfigureResponse) {
	d.client, _ = req.ProviderData.(*cdn.Client)
}

// Read implements [datasource.DataSource].
func (d *usageExportTasksDataSource) Read(ctx context.Context, req datasource.ReadRequest, resp *datasource.ReadResponse) {
	var config usageExportTasksModel
	resp.Diagnostics.Append(req.Config.Get(ctx, &config)...)
	if resp.Diagnostics.HasError() {
		return
	}
	filter, diags := config.filter(ctx)
	resp.Diagnostics.Append(diags...)
	timeout, diags := config.Timeouts.Read(ctx, defaultReadTimeout)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}

	ctx, cancel := readContext(ctx, timeout)
	defer cancel()
	list, err := d.client.List(ctx)
	if err != nil {
		resp.Diagnostics.Append(listDiagnostic(err, timeout))
		return
	}

	tasks := filter.keep(list.Tasks)
	resp.Diagnostics.Append(listWarnings(list)...)
	resp.Diagnostics.Append(taskWarnings(tasks, filter.undated(list.Tasks))...)
	resp.Diagnostics.Append(requireFits(tasks)...)
	if resp.Diagnostics.HasError() {
		return
	}
	state := config.withTasks(len(list.Tasks), tasks)
	resp.Diagnostics.Append(resp.State.Set(ctx, &state)...)
}
