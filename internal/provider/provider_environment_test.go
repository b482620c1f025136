package provider

import (
	"testing"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdn"
)

// The names and their order are a promise to users: design, provider block. Those
// of the access key are tested where they are looked up, in credentials.
func TestTheEnvironmentIsLookedUpInOrder(t *testing.T) {
	for argument, row := range map[string]struct {
		names []string
		found func(cdn.Config) string
	}{
		"region": {
			names: []string{"ALICLOUD_REGION", "ALIBABA_CLOUD_REGION", "ALIBABA_CLOUD_REGION_ID", "ALICLOUD_REGION_ID"},
			found: func(cfg cdn.Config) string { return cfg.Region },
		},
		"endpoint": {
			names: []string{"ALIBABA_CLOUD_ENDPOINT_CDN", "CDN_ENDPOINT"},
			found: func(cfg cdn.Config) string { return cfg.Endpoint.Host() },
		},
	} {
		t.Run(argument, func(t *testing.T) {
			for first := range row.names {
				for name, emptyBefore := range map[string]string{"not set": "", "blank": " "} {
					environment := map[string]string{}
					for i, variable := range row.names {
						environment[variable] = emptyBefore
						if i >= first {
							environment[variable] = "number-" + string(rune('0'+i))
						}
					}
					cfg, diags := providerModel{}.clientConfig(signedIn(environment))
					if want := "number-" + string(rune('0'+first)); len(diags) > 0 || row.found(cfg) != want {
						t.Errorf("those before %s %s: got %q and %v, want %q", row.names[first], name, row.found(cfg), diags, want)
					}
				}
			}
		})
	}
}

func TestTheDocumentationNamesEveryVariable(t *testing.T) {
	for description, names := range map[string][]string{
		describeAccessKey:     {"ALICLOUD_ACCESS_KEY", "ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABACLOUD_ACCESS_KEY_ID"},
		describeSecretKey:     {"ALICLOUD_SECRET_KEY", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABACLOUD_ACCESS_KEY_SECRET"},
		describeSecurityToken: {"ALICLOUD_SECURITY_TOKEN", "ALIBABA_CLOUD_SECURITY_TOKEN", "ALIBABACLOUD_SECURITY_TOKEN"},
		describeRegion:        {"ALICLOUD_REGION", "ALIBABA_CLOUD_REGION", "ALIBABA_CLOUD_REGION_ID", "ALICLOUD_REGION_ID"},
		describeEndpoint:      {"ALIBABA_CLOUD_ENDPOINT_CDN", "CDN_ENDPOINT"},
	} {
		want := "Can also come from " + orList(quoted(names)) + ", in this order."
		if len(description) < len(want) || description[len(description)-len(want):] != want {
			t.Errorf("got %q, want it to end with %q", description, want)
		}
	}
}

func TestOrList(t *testing.T) {
	for want, names := range map[string][]string{"a or b": {"a", "b"}, "a, b or c": {"a", "b", "c"}} {
		if got := orList(names); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
