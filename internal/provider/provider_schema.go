package provider

import (
	"regexp"

	"github.com/hashicorp/terraform-plugin-framework-timetypes/timetypes"
	"github.com/hashicorp/terraform-plugin-framework-validators/int64validator"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
)

var regionName = regexp.MustCompile(`^[A-Za-z0-9_-]+$`)

const regionForm = `must be the ID of a region, such as "cn-hangzhou"`

func providerSchema() schema.Schema {
	notEmpty := stringvalidator.LengthAtLeast(1)
	with := func(name string) validator.String { return stringvalidator.AlsoRequires(path.MatchRoot(name)) }
	return schema.Schema{
		MarkdownDescription: describeProvider,
		Attributes: map[string]schema.Attribute{
			"access_key": schema.StringAttribute{
				MarkdownDescription: describeAccessKey,
				Optional:            true,
				Validators:          []validator.String{notEmpty, with("secret_key")},
			},
			"secret_key": schema.StringAttribute{
				MarkdownDescription: describeSecretKey,
				Optional:            true,
				Sensitive:           true,
				Validators:          []validator.String{notEmpty, with("access_key")},
			},
			"security_token": schema.StringAttribute{
				MarkdownDescription: describeSecurityToken,
				Optional:            true,
				Sensitive:           true,
				Validators:          []validator.String{notEmpty, with("access_key")},
			},
			"region": schema.StringAttribute{
				MarkdownDescription: describeRegion,
				Optional:            true,
				Validators:          []validator.String{stringvalidator.RegexMatches(regionName, regionForm)},
			},
			"endpoint": schema.StringAttribute{
				MarkdownDescription: describeEndpoint,
				Optional:            true,
				Validators:          []validator.String{endpointValidator{}},
			},
			"max_retries": schema.Int64Attribute{
				MarkdownDescription: describeMaxRetries,
				Optional:            true,
				Validators:          []validator.Int64{int64validator.AtLeast(0)},
			},
			"request_timeout": schema.StringAttribute{
				MarkdownDescription: describeRequestTimeout,
				Optional:            true,
				CustomType:          timetypes.GoDurationType{},
				Validators:          []validator.String{positiveDurationValidator{}},
			},
			"requests_per_second": schema.Int64Attribute{
				MarkdownDescription: describeRequestsPerSecond,
				Optional:            true,
				Validators:          []validator.Int64{int64validator.Between(1, 100)},
			},
		},
	}
}
