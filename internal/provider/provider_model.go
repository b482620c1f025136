package provider

import (
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework-timetypes/timetypes"
	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdn"
	"github.com/alicdn/terraform-provider-alicdn/internal/credentials"
)

type providerModel struct {
	AccessKey         types.String         `tfsdk:"access_key"`
	SecretKey         types.String         `tfsdk:"secret_key"`
	SecurityToken     types.String         `tfsdk:"security_token"`
	Region            types.String         `tfsdk:"region"`
	Endpoint          types.String         `tfsdk:"endpoint"`
	MaxRetries        types.Int64          `tfsdk:"max_retries"`
	RequestTimeout    timetypes.GoDuration `tfsdk:"request_timeout"`
	RequestsPerSecond types.Int64          `tfsdk:"requests_per_second"`
}

// requireKnown refuses arguments that another resource has yet to make: passed
// over, they would have the environment sign in as somebody else.
func (m providerModel) requireKnown() (diags diag.Diagnostics) {
	for _, argument := range []struct {
		name  string
		value attr.Value
	}{
		{"access_key", m.AccessKey},
		{"secret_key", m.SecretKey},
		{"security_token", m.SecurityToken},
		{"region", m.Region},
		{"endpoint", m.Endpoint},
		{"max_retries", m.MaxRetries},
		{"request_timeout", m.RequestTimeout},
		{"requests_per_second", m.RequestsPerSecond},
	} {
		if argument.value.IsUnknown() {
			diags.AddAttributeError(path.Root(argument.name), "Unknown Provider Argument", fmt.Sprintf(
				"%[1]s comes from something that does not exist yet, and the provider cannot start without it. "+
					"Set %[1]s to a value that is known before apply, or first apply what it comes from with -target.",
				argument.name))
		}
	}
	return diags
}

// clientConfig is the block, completed from the environment and the defaults.
func (m providerModel) clientConfig(getenv func(string) string) (cfg cdn.Config, diags diag.Diagnostics) {
	keys, err := credentials.Find(credentials.Keys{
		AccessKey:     m.AccessKey.ValueString(),
		SecretKey:     m.SecretKey.ValueString(),
		SecurityToken: m.SecurityToken.ValueString(),
	}, getenv)
	if err != nil {
		diags.Append(credentialsDiagnostic(err))
	}
	cfg = cdn.Config{
		Credentials: cdn.Credentials{
			AccessKeyID:     keys.AccessKey,
			AccessKeySecret: keys.SecretKey,
			SecurityToken:   keys.SecurityToken,
		},
		MaxRetries:        valueOr(m.MaxRetries, cdn.DefaultMaxRetries),
		RequestTimeout:    cdn.DefaultRequestTimeout,
		RequestsPerSecond: valueOr(m.RequestsPerSecond, cdn.DefaultRequestsPerSecond),
	}
	cfg.Region, err = m.region(getenv)
	if err != nil {
		diags.AddAttributeError(path.Root("region"), "Invalid Region", err.Error())
	}
	if !m.RequestTimeout.IsNull() {
		timeout, problems := m.RequestTimeout.ValueGoDuration()
		diags.Append(problems...)
		cfg.RequestTimeout = timeout
	}
	endpoint, problems := m.endpoint(getenv)
	diags.Append(problems...)
	cfg.Endpoint = endpoint
	return cfg, diags
}

// region is that of the block, of the environment, or none.
func (m providerModel) region(getenv func(string) string) (string, error) {
	if !m.Region.IsNull() {
		return m.Region.ValueString(), nil
	}
	region, from := lookUp(getenv, regionVariables())
	if region != "" && !regionName.MatchString(region) {
		return "", fmt.Errorf("%s is %q, which %s", from, region, regionForm)
	}
	return region, nil
}

// endpoint is that of the block, of the environment, or none.
func (m providerModel) endpoint(getenv func(string) string) (cdn.Endpoint, diag.Diagnostics) {
	text, from := m.Endpoint.ValueString(), "endpoint"
	if text == "" {
		text, from = lookUp(getenv, endpointVariables())
	}
	if text == "" {
		return cdn.Endpoint{}, nil
	}
	return parseEndpoint(from, text)
}

// The environment variables of the arguments that are no secrets, in the order looked up.
func regionVariables() []string {
	return []string{"ALICLOUD_REGION", "ALIBABA_CLOUD_REGION", "ALIBABA_CLOUD_REGION_ID", "ALICLOUD_REGION_ID"}
}

func endpointVariables() []string {
	return []string{"ALIBABA_CLOUD_ENDPOINT_CDN", "CDN_ENDPOINT"}
}

// lookUp gives the first variable that is set to something, and its name.
func lookUp(getenv func(string) string, names []string) (value, name string) {
	for _, name := range names {
		if value := strings.TrimSpace(getenv(name)); value != "" {
			return value, name
		}
	}
	return "", ""
}

func valueOr(value types.Int64, fallback int) int {
	if value.IsNull() {
		return fallback
	}
	return int(value.ValueInt64())
}
