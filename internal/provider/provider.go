// Package provider is the Terraform side: configuration, schemas, models and
// diagnostics.
package provider

import (
	"context"
	"os"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdn"
)

var _ provider.Provider = (*alicdnProvider)(nil)

// New returns a constructor of the provider in a version, as Terraform's server wants it.
func New(version string) func() provider.Provider {
	return func() provider.Provider {
		return &alicdnProvider{version: version, getenv: os.Getenv}
	}
}

type alicdnProvider struct {
	version string
	getenv  func(string) string
}

// Metadata implements [provider.Provider].
func (p *alicdnProvider) Metadata(_ context.Context, _ provider.MetadataRequest, resp *provider.MetadataResponse) {
	resp.TypeName = "alicdn"
	resp.Version = p.version
}

// Schema implements [provider.Provider].
func (p *alicdnProvider) Schema(_ context.Context, _ provider.SchemaRequest, resp *provider.SchemaResponse) {
	resp.Schema = providerSchema()
}

// Configure implements [provider.Provider].
func (p *alicdnProvider) Configure(ctx context.Context, req provider.ConfigureRequest, resp *provider.ConfigureResponse) {
	var block providerModel
	resp.Diagnostics.Append(req.Config.Get(ctx, &block)...)
	resp.Diagnostics.Append(block.requireKnown()...)
	if resp.Diagnostics.HasError() {
		return
	}
	cfg, diags := block.clientConfig(p.getenv)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	cfg.UserAgent = userAgent(p.version, req.TerraformVersion)
	cfg.Logger = newLogger()
	client, err := cdn.New(cfg)
	if err != nil {
		resp.Diagnostics.AddError("Unable to Configure the Provider", err.Error())
		return
	}
	resp.DataSourceData = client
}

// DataSources implements [provider.Provider].
func (p *alicdnProvider) DataSources(context.Context) []func() datasource.DataSource {
	return []func() datasource.DataSource{newUsageExportTasksDataSource}
}

// Resources implements [provider.Provider].
func (p *alicdnProvider) Resources(context.Context) []func() resource.Resource { return nil }

func userAgent(version, terraformVersion string) string {
	return "terraform-provider-alicdn/" + version +
		" (+https://registry.terraform.io/providers/alicdn/alicdn) Terraform/" + terraformVersion
}
