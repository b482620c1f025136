package provider

import (
	"context"
	"fmt"
	"regexp"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdn"
)

var (
	_ validator.String = endpointValidator{}
	_ validator.String = positiveDurationValidator{}
	_ validator.String = regexValidator{}
)

// endpointValidator holds a string to [cdn.ParseEndpoint].
type endpointValidator struct{}

// Description implements [validator.Describer].
func (endpointValidator) Description(context.Context) string {
	return "must be a host, an https URL, or an http URL of a loopback address"
}

// MarkdownDescription implements [validator.Describer].
func (v endpointValidator) MarkdownDescription(ctx context.Context) string { return v.Description(ctx) }

// ValidateString implements [validator.String].
func (endpointValidator) ValidateString(_ context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	if req.ConfigValue.IsNull() || req.ConfigValue.IsUnknown() {
		return
	}
	_, diags := parseEndpoint(req.Path.String(), req.ConfigValue.ValueString())
	resp.Diagnostics.Append(diags...)
}

// parseEndpoint reads what an argument or a variable gives as the endpoint. The
// text itself is not quoted: it can hold a password.
func parseEndpoint(from, text string) (endpoint cdn.Endpoint, diags diag.Diagnostics) {
	endpoint, err := cdn.ParseEndpoint(text)
	if err != nil {
		diags.AddAttributeError(path.Root("endpoint"), "Invalid Endpoint", fmt.Sprintf("%s %s. A host works, such as %q, "+
			`or an https URL; and http:// for this machine alone, such as "http://127.0.0.1:8080".`, from, err, cdn.RegionEndpoint("").Host()))
	}
	return endpoint, diags
}

// positiveDurationValidator holds a duration to more than none. What is no
// duration at all, its type refuses.
type positiveDurationValidator struct{}

// Description implements [validator.Describer].
func (positiveDurationValidator) Description(context.Context) string { return "must be longer than 0s" }

// MarkdownDescription implements [validator.Describer].
func (v positiveDurationValidator) MarkdownDescription(ctx context.Context) string {
	return v.Description(ctx)
}

// ValidateString implements [validator.String].
func (positiveDurationValidator) ValidateString(_ context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	d, err := time.ParseDuration(req.ConfigValue.ValueString())
	if err == nil && d <= 0 {
		resp.Diagnostics.AddAttributeError(req.Path, "Invalid Duration",
			fmt.Sprintf(`%s is %s and must be longer than 0s, such as "30s".`, req.Path, d))
	}
}

// regexValidator holds a string to RE2.
type regexValidator struct{}

// Description implements [validator.Describer].
func (regexValidator) Description(context.Context) string {
	return "must be a regular expression in RE2 syntax"
}

// MarkdownDescription implements [validator.Describer].
func (v regexValidator) MarkdownDescription(ctx context.Context) string { return v.Description(ctx) }

// ValidateString implements [validator.String].
func (regexValidator) ValidateString(_ context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	if _, err := regexp.Compile(req.ConfigValue.ValueString()); err != nil {
		resp.Diagnostics.AddAttributeError(req.Path, "Invalid Regular Expression",
			fmt.Sprintf("%s must be a regular expression in RE2 syntax, such as \"^usage-2026-\": %s.", req.Path, err))
	}
}
