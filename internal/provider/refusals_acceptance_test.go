package provider

import (
	"testing"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

// Here nothing is made to fail: the service checks the key that it is given.
func TestKeysThatTheServiceRefuses(t *testing.T) {
	t.Parallel()
	good := cdnmock.Key{ID: "STS.key", Secret: "s3cr3t/of=mine", Token: "a/token+with=signs"}
	for name, row := range map[string]struct {
		key  func(*cdnmock.Key)      // what the service knows of it
		used func(map[string]string) // what the practitioner has of it
		want string                  // the code
	}{
		"a secret that is not the key's": {used: func(env map[string]string) { env["ALICLOUD_SECRET_KEY"] += "x" }, want: "SignatureDoesNotMatch"},
		"a key that it does not know":    {used: func(env map[string]string) { env["ALICLOUD_ACCESS_KEY"] = "LTAI" }, want: "InvalidAccessKeyId.NotFound"},
		"a temporary key without token":  {used: func(env map[string]string) { delete(env, "ALICLOUD_SECURITY_TOKEN") }, want: "MissingSecurityToken"},
		"a token of another key":         {used: func(env map[string]string) { env["ALICLOUD_SECURITY_TOKEN"] += "x" }, want: "InvalidSecurityToken.MismatchWithAccessKey"},
		"a token that has run out":       {key: func(key *cdnmock.Key) { key.TokenExpired = true }, want: "InvalidSecurityToken.Expired"},
		"a key that is disabled":         {key: func(key *cdnmock.Key) { key.Disabled = true }, want: "InvalidAccessKeyId.Inactive"},
		"a key without the right":        {key: func(key *cdnmock.Key) { key.Denied = true }, want: "Forbidden.RAM"},
		"an account without CDN":         {key: func(key *cdnmock.Key) { key.NotOpened = true }, want: "OperationDenied"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			key := good
			if row.key != nil {
				row.key(&key)
			}
			service := newService(t, cdnmock.Config{Keys: []cdnmock.Key{key}, Tasks: generated(1)})
			environment := service.environment()
			if row.used != nil {
				row.used(environment)
			}
			result := newCLI(t, environment, all).run(t, "plan")
			if got := len(service.Requests()); result.code != 1 || got != 1 {
				t.Errorf("exit code %d after %d requests, want 1 after one", result.code, got)
			}
			result.requirePrinted(t, "Error: Unable to List Usage Export Tasks", "Error code: "+row.want+" ", "Request ID: ")
			result.requireNotPrinted(t, key.Secret, key.Token, "server string to sign")
		})
	}
}
