package provider

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework-timetypes/timetypes"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

func TestRequireKnownNamesTheArgument(t *testing.T) {
	for name, block := range map[string]providerModel{
		"access_key":          {AccessKey: types.StringUnknown()},
		"secret_key":          {SecretKey: types.StringUnknown()},
		"security_token":      {SecurityToken: types.StringUnknown()},
		"region":              {Region: types.StringUnknown()},
		"endpoint":            {Endpoint: types.StringUnknown()},
		"max_retries":         {MaxRetries: types.Int64Unknown()},
		"request_timeout":     {RequestTimeout: timetypes.NewGoDurationUnknown()},
		"requests_per_second": {RequestsPerSecond: types.Int64Unknown()},
	} {
		t.Run(name, func(t *testing.T) {
			diags := block.requireKnown()
			if diags.ErrorsCount() != 1 {
				t.Fatalf("got %v, want one error", diags)
			}
			located, ok := diags[0].(diag.DiagnosticWithPath)
			if !ok || !located.Path().Equal(path.Root(name)) || !strings.HasPrefix(diags[0].Detail(), name+" comes from") {
				t.Errorf("got %v, want an error at %s that names it", diags[0], name)
			}
		})
	}
}

func TestRequireKnownCoversEveryArgument(t *testing.T) {
	unknown := providerModel{
		AccessKey: types.StringUnknown(), SecretKey: types.StringUnknown(), SecurityToken: types.StringUnknown(),
		Region: types.StringUnknown(), Endpoint: types.StringUnknown(), MaxRetries: types.Int64Unknown(),
		RequestTimeout: timetypes.NewGoDurationUnknown(), RequestsPerSecond: types.Int64Unknown(),
	}
	if got, want := unknown.requireKnown().ErrorsCount(), len(providerSchema().Attributes); got != want {
		t.Errorf("%d arguments are refused, want all %d of the schema", got, want)
	}
}

func TestRequireKnownPassesWhatIsKnownOrLeftOut(t *testing.T) {
	if diags := (providerModel{AccessKey: types.StringValue("id"), MaxRetries: types.Int64Value(0)}).requireKnown(); len(diags) > 0 {
		t.Errorf("got %v, want nothing", diags)
	}
}
