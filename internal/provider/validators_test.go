package provider

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

func TestValidators(t *testing.T) {
	for name, row := range map[string]struct {
		validator validator.String
		value     types.String
		want      string // a fragment of the error's detail, "" for no error
	}{
		"a host is an endpoint":                    {endpointValidator{}, types.StringValue("cdn.aliyuncs.com"), ""},
		"an https URL is an endpoint":              {endpointValidator{}, types.StringValue("https://cdn.aliyuncs.com:8443"), ""},
		"http to this machine is an endpoint":      {endpointValidator{}, types.StringValue("http://127.0.0.1:8080"), ""},
		"no endpoint is none to judge":             {endpointValidator{}, types.StringNull(), ""},
		"an unknown endpoint is none to judge":     {endpointValidator{}, types.StringUnknown(), ""},
		"http to another machine is refused":       {endpointValidator{}, types.StringValue("http://cdn.aliyuncs.com"), "use https"},
		"an endpoint with a path is refused":       {endpointValidator{}, types.StringValue("https://cdn.aliyuncs.com/v1"), "give the host alone"},
		"an empty endpoint is refused":             {endpointValidator{}, types.StringValue(""), "names no valid host"},
		"an endpoint that is a sentence":           {endpointValidator{}, types.StringValue("the central one"), `a host works, such as "cdn.aliyuncs.com"`},
		"a duration is longer than nothing":        {positiveDurationValidator{}, types.StringValue("1ns"), ""},
		"no time is no duration":                   {positiveDurationValidator{}, types.StringValue("0s"), "must be longer than 0s"},
		"a negative duration is refused":           {positiveDurationValidator{}, types.StringValue("-1m"), "is -1m0s and must be longer than 0s"},
		"no duration at all is for its type":       {positiveDurationValidator{}, types.StringValue("soon"), ""},
		"a null duration is none to judge":         {positiveDurationValidator{}, types.StringNull(), ""},
		"an unknown duration is none to judge":     {positiveDurationValidator{}, types.StringUnknown(), ""},
		"a regex":                                  {regexValidator{}, types.StringValue(`^daily-\d+`), ""},
		"an open bracket is no regex":              {regexValidator{}, types.StringValue("daily-["), "missing closing ]"},
		"look-ahead, which RE2 lacks, is no regex": {regexValidator{}, types.StringValue("(?=daily)"), "RE2 syntax"},
		"a null regex is none to judge":            {regexValidator{}, types.StringNull(), ""},
		"an unknown regex is none to judge":        {regexValidator{}, types.StringUnknown(), ""},
	} {
		t.Run(name, func(t *testing.T) {
			req := validator.StringRequest{Path: path.Root("argument"), ConfigValue: row.value}
			var resp validator.StringResponse
			row.validator.ValidateString(t.Context(), req, &resp)
			switch {
			case row.want == "" && len(resp.Diagnostics) > 0:
				t.Errorf("got %v, want no error", resp.Diagnostics)
			case row.want != "" && resp.Diagnostics.ErrorsCount() != 1:
				t.Errorf("got %v, want one error", resp.Diagnostics)
			case row.want != "":
				detail := resp.Diagnostics[0].Detail()
				if !strings.Contains(strings.ToLower(detail), strings.ToLower(row.want)) || !strings.Contains(detail, "argument") {
					t.Errorf("got %q, want the argument's name and %q in it", detail, row.want)
				}
			}
			if row.validator.Description(t.Context()) == "" || row.validator.MarkdownDescription(t.Context()) == "" {
				t.Error("the validator does not describe itself")
			}
		})
	}
}

func TestAnEndpointThatIsNoneIsNotQuoted(t *testing.T) {
	for _, text := range []string{
		"https://user:hunter2@cdn.aliyuncs.com", "http://user:hunter2@127.0.0.1:80", "user:hunter2@cdn.aliyuncs.com",
		"https://user:hunter2%zz@cdn.aliyuncs.com", "ftp://user:hunter2@host", "https://cdn.aliyuncs.com/?token=hunter2",
		"https://cdn.aliyuncs.com/#hunter2", "https://cdn.aliyuncs.com:hunter2", "hunter2 hunter2", "http://hunter2.example.com",
	} {
		_, diags := parseEndpoint("endpoint", text)
		if !diags.HasError() {
			t.Errorf("%q passes for an endpoint", text)
		} else if strings.Contains(diags[0].Detail(), "hunter2") {
			t.Errorf("the error for %q quotes what can be a password: %s", text, diags[0].Detail())
		}
	}
}
