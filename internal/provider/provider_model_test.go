package provider

import (
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-framework-timetypes/timetypes"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdn"
)

// signedIn is an environment with a key and what else is given.
func signedIn(more map[string]string) func(string) string {
	return func(name string) string {
		switch name {
		case "ALICLOUD_ACCESS_KEY":
			return "id"
		case "ALICLOUD_SECRET_KEY":
			return "secret"
		}
		return more[name]
	}
}

func TestAnEmptyBlockTakesTheDefaults(t *testing.T) {
	cfg, diags := providerModel{}.clientConfig(signedIn(nil))
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	want := cdn.Config{
		Credentials:       cdn.Credentials{AccessKeyID: "id", AccessKeySecret: "secret"},
		MaxRetries:        8,
		RequestTimeout:    30 * time.Second,
		RequestsPerSecond: 80,
	}
	if cfg != want {
		t.Errorf("got %+v, want %+v: no region, no endpoint", cfg, want)
	}
}

func TestTheBlockWinsOverTheEnvironment(t *testing.T) {
	cfg, diags := providerModel{
		AccessKey:         types.StringValue("b-id"),
		SecretKey:         types.StringValue("b-secret"),
		SecurityToken:     types.StringValue("b-token"),
		Region:            types.StringValue("b-region"),
		Endpoint:          types.StringValue("b.example.com"),
		MaxRetries:        types.Int64Value(0),
		RequestTimeout:    timetypes.NewGoDurationValueFromStringMust("1m30s"),
		RequestsPerSecond: types.Int64Value(1),
	}.clientConfig(signedIn(map[string]string{
		"ALICLOUD_SECURITY_TOKEN": "e-token", "ALICLOUD_REGION": "e-region", "ALIBABA_CLOUD_ENDPOINT_CDN": "e.example.com",
	}))
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	endpoint := cfg.Endpoint.String()
	cfg.Endpoint = cdn.Endpoint{}
	want := cdn.Config{
		Credentials:       cdn.Credentials{AccessKeyID: "b-id", AccessKeySecret: "b-secret", SecurityToken: "b-token"},
		Region:            "b-region",
		RequestTimeout:    90 * time.Second,
		RequestsPerSecond: 1,
	}
	if cfg != want || endpoint != "https://b.example.com" {
		t.Errorf("got %+v at %s, want %+v at b.example.com", cfg, endpoint, want)
	}
}

func TestClientConfigRefuses(t *testing.T) {
	for name, row := range map[string]struct {
		block  providerModel
		getenv func(string) string
		at     path.Path // the argument at fault, if one
		want   []string
	}{
		"no credentials": {getenv: func(string) string { return "" }, want: []string{"No Alibaba Cloud Credentials", "ALIBABA_CLOUD_ACCESS_KEY_ID"}},
		"half a pair in the block, half in the environment": {
			block: providerModel{AccessKey: types.StringValue("b-id")}, getenv: signedIn(nil),
			want: []string{"Incomplete Alibaba Cloud Credentials", "set secret_key too"},
		},
		"a bad endpoint in the block": {
			block: providerModel{Endpoint: types.StringValue("http://cdn.aliyuncs.com")}, getenv: signedIn(nil),
			at: path.Root("endpoint"), want: []string{"Invalid Endpoint", "endpoint is plain HTTP"},
		},
		"a bad endpoint in the environment": {
			getenv: signedIn(map[string]string{"CDN_ENDPOINT": "https://user:hunter2@cdn.aliyuncs.com"}),
			at:     path.Root("endpoint"), want: []string{"Invalid Endpoint", "CDN_ENDPOINT carries a user name or password"},
		},
		"a bad region in the environment": {
			getenv: signedIn(map[string]string{"ALIBABA_CLOUD_REGION": "cn hangzhou"}),
			at:     path.Root("region"), want: []string{"Invalid Region", `ALIBABA_CLOUD_REGION is "cn hangzhou", which must be the ID of a region`},
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, diags := row.block.clientConfig(row.getenv)
			if diags.ErrorsCount() != 1 {
				t.Fatalf("got %v, want one error", diags)
			}
			text := diags[0].Summary() + "\n" + diags[0].Detail()
			for _, want := range row.want {
				if !strings.Contains(text, want) {
					t.Errorf("no %q in:\n%s", want, text)
				}
			}
			if strings.Contains(text, "hunter2") {
				t.Errorf("a password is quoted:\n%s", text)
			}
			if located, ok := diags[0].(diag.DiagnosticWithPath); ok != (len(row.at.Steps()) > 0) || ok && !located.Path().Equal(row.at) {
				t.Errorf("the error is not at %q", row.at)
			}
		})
	}
}
