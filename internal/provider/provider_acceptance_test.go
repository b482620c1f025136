package provider

import (
	"strings"
	"testing"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

func TestProviderBlockIsValidated(t *testing.T) {
	t.Parallel()
	result := newCLI(t, nil, testdata(t)).run(t, "validate")
	if result.code != 1 {
		t.Errorf("exit code %d, want 1", result.code)
	}
	result.requirePrinted(t,
		"Attribute access_key string length must be at least 1",
		"Attribute secret_key string length must be at least 1",
		`region must be the ID of a region, such as "cn-hangzhou"`,
		"endpoint carries a user name or password",
		"max_retries value must be at least 0",
		"request_timeout is 0s and must be longer than 0s",
		"requests_per_second value must be between 1 and 100",
		`Attribute "access_key" must be specified when "secret_key" is specified`,
		"soon",
	)
	// Terraform itself shows the line of the configuration that is wrong.
	for line := range strings.Lines(result.printed()) {
		if strings.Contains(line, "hunter2") && !strings.Contains(line, "endpoint            = ") {
			t.Errorf("the provider quotes a password: %s", line)
		}
	}
}

func TestProviderBlockAlone(t *testing.T) {
	t.Parallel()
	key := cdnmock.Key{ID: "STS.key", Secret: "a secret", Token: "a/token+with=signs"}
	service := newService(t, cdnmock.Config{Keys: []cdnmock.Key{key}, Tasks: generated(3)})
	c := newCLI(t, map[string]string{
		"TF_VAR_endpoint": service.url, "TF_VAR_secret_key": key.Secret, "TF_VAR_security_token": key.Token,
		"ALICLOUD_ACCESS_KEY": "of another", "ALICLOUD_SECRET_KEY": "of another", "CDN_ENDPOINT": "nowhere.example.com",
	}, testdata(t))
	c.apply(t)
	service.requireEveryTask(t, 3, c.state(t).read(t, "all"))
	request := service.Requests()[0]
	if agent := request.UserAgent; !strings.HasPrefix(agent, "terraform-provider-alicdn/dev (") || !strings.Contains(agent, " Terraform/1.") {
		t.Errorf("the user agent is %q", agent)
	}
}

func TestEnvironmentAlone(t *testing.T) {
	t.Parallel()
	key := cdnmock.Key{ID: "STS.key", Secret: "a secret", Token: "a/token+with=signs"}
	service := newService(t, cdnmock.Config{Keys: []cdnmock.Key{key}, Tasks: generated(3)})
	c := newCLI(t, map[string]string{
		"CDN_ENDPOINT": service.url, "ALIBABA_CLOUD_ACCESS_KEY_ID": key.ID, "ALIBABACLOUD_ACCESS_KEY_SECRET": key.Secret,
		"ALIBABA_CLOUD_SECURITY_TOKEN": key.Token, "ALIBABA_CLOUD_REGION": "eu-central-1",
	}, all)
	c.apply(t)
	service.requireEveryTask(t, 3, c.state(t).read(t, "all"))
}

func TestNoCredentialsListsWhatWasLookedFor(t *testing.T) {
	t.Parallel()
	service := newService(t, cdnmock.Config{Tasks: generated(3)})
	c := newCLI(t, map[string]string{"CDN_ENDPOINT": service.url}, all)
	result := c.run(t, "plan")
	if result.code != 1 || len(service.Requests()) != 0 {
		t.Errorf("exit code %d after %d requests, want 1 and none", result.code, len(service.Requests()))
	}
	result.requirePrinted(t, "Error: No Alibaba Cloud Credentials", "access_key and secret_key in the provider block",
		"ALICLOUD_ACCESS_KEY, ALIBABA_CLOUD_ACCESS_KEY_ID or ALIBABACLOUD_ACCESS_KEY_ID")

	newCLI(t, service.environment(), all).apply(t)
	if got := len(service.Requests()); got != 1 {
		t.Errorf("with credentials %d requests were made, want 1: does the counter count?", got)
	}
}

func TestAnUnknownProviderArgumentIsNamed(t *testing.T) {
	t.Parallel()
	service := newService(t, cdnmock.Config{Tasks: generated(3)})
	c := newCLI(t, service.environment(), all+`
resource "terraform_data" "later" {}

provider "alicdn" {
  access_key = "id"
  secret_key = terraform_data.later.id
}
`)
	result := c.run(t, "plan")
	if result.code != 1 || len(service.Requests()) != 0 {
		t.Errorf("exit code %d after %d requests, want 1 and none: no falling back on the environment", result.code, len(service.Requests()))
	}
	result.requirePrinted(t, "Error: Unknown Provider Argument", "secret_key comes from something that does not exist yet")
}
