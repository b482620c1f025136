package provider

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/provider"
)

func TestProviderSaysItsNameAndVersion(t *testing.T) {
	var resp provider.MetadataResponse
	New("1.2.3")().Metadata(t.Context(), provider.MetadataRequest{}, &resp)
	if resp.TypeName != "alicdn" || resp.Version != "1.2.3" {
		t.Errorf("got %q %q, want alicdn 1.2.3", resp.TypeName, resp.Version)
	}
}

func TestUserAgentSaysWhoAsks(t *testing.T) {
	want := "terraform-provider-alicdn/1.2.3 (+https://registry.terraform.io/providers/alicdn/alicdn) Terraform/1.11.4"
	if got := userAgent("1.2.3", "1.11.4"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Terraform configures a data source before the provider, to validate it.
func TestADataSourceIsConfiguredWithNothingAtFirst(t *testing.T) {
	d := &usageExportTasksDataSource{}
	var resp datasource.ConfigureResponse
	d.Configure(t.Context(), datasource.ConfigureRequest{}, &resp)
	if len(resp.Diagnostics) > 0 || d.client != nil {
		t.Errorf("got %v and %v, want neither a diagnostic nor a client", resp.Diagnostics, d.client)
	}
}

func TestSchemasAreValidByTheFrameworksRules(t *testing.T) {
	if diags := usageExportTasksSchema(t.Context()).ValidateImplementation(t.Context()); len(diags) > 0 {
		t.Errorf("the data source: %v", diags)
	}
	if diags := providerSchema().ValidateImplementation(t.Context()); len(diags) > 0 {
		t.Errorf("the provider: %v", diags)
	}
}
