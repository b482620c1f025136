package provider

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

// Of characters that look different in a URL.
const (
	secretKey     = "Se+cret/key of=mine"
	securityToken = "To+ken/with=signs"
	urlHost       = "oss-cn-hangzhou.aliyuncs.com" // of the mock's download URLs
)

func TestNoSecretIsPrinted(t *testing.T) {
	echo := "<html>" + secretKey + " " + url.QueryEscape(securityToken) + "</html>"
	for name, row := range map[string]struct {
		faults []cdnmock.Fault
		secret string
		code   int
	}{
		"a run that goes well":          {secret: secretKey},
		"a throttled run that recovers": {secret: secretKey, faults: []cdnmock.Fault{{Code: "Throttling.User", Times: 1}}},
		"a wrong secret":                {secret: secretKey + "x", code: 1},
		"a page that echoes":            {secret: secretKey, code: 1, faults: []cdnmock.Fault{{Body: &echo, ContentType: "text/html; t=" + url.QueryEscape(securityToken)}}},
		"a message that echoes":         {secret: secretKey, code: 1, faults: []cdnmock.Fault{{Code: "Mystery", Message: "you sent " + securityToken + " and " + url.QueryEscape(secretKey)}}},
		"a connection that is reset":    {secret: secretKey, code: 1, faults: []cdnmock.Fault{{Reset: true}}},
		"a body cut short":              {secret: secretKey, code: 1, faults: []cdnmock.Fault{{Truncate: 300}}},
		"a hang":                        {secret: secretKey, code: 1, faults: []cdnmock.Fault{{Hang: true}}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			key := cdnmock.Key{ID: "STS.key", Secret: secretKey, Token: securityToken}
			service := newService(t, cdnmock.Config{Keys: []cdnmock.Key{key}, Tasks: generated(60), Faults: row.faults})
			config, err := os.ReadFile(filepath.Join("testdata", "TestNoSecretIsPrinted", "main.tf"))
			if err != nil {
				t.Fatal(err)
			}
			c := newCLI(t, map[string]string{
				"TF_LOG": "TRACE", "DEBUG": "sdk", "CDN_ENDPOINT": service.url,
				"TF_VAR_secret_key": row.secret, "TF_VAR_security_token": securityToken,
			}, string(config))
			result := c.run(t, "apply", "-auto-approve", "-input=false")
			if result.code != row.code {
				t.Fatalf("exit code %d, want %d:\n%s", result.code, row.code, result.stdout)
			}
			service.requireSecretsKept(t, result)
			if row.code == 0 {
				result.requirePrinted(t, "+ input = (sensitive value)")
			}
			if row.code == 0 && len(c.state(t).read(t, "all").DownloadURLs) == 0 {
				t.Error("no download URL was read: there was nothing to hide")
			}
		})
	}
}

// requireSecretsKept searches all that a run printed for what nobody may read.
func (s *service) requireSecretsKept(t *testing.T, result ran) {
	t.Helper()
	secrets := []string{secretKey, securityToken}
	for _, request := range s.Requests() {
		if request.Signature == "" {
			t.Fatal("the record holds no signature to search for")
		}
		secrets = append(secrets, request.Signature)
	}
	for _, secret := range secrets {
		once := url.QueryEscape(secret)
		for _, form := range []string{secret, once, url.PathEscape(secret), url.QueryEscape(once)} {
			if i := strings.Index(result.printed(), form); i >= 0 {
				t.Errorf("%q is printed: …%s…", form, around(result.printed(), i))
			}
		}
	}
	own := result.logOfProvider()
	if i := strings.Index(result.stdout, urlHost); i >= 0 {
		t.Errorf("a download URL is printed: …%s…", around(result.stdout, i))
	}
	if i := strings.Index(own, urlHost); i >= 0 {
		t.Errorf("the provider logs a download URL: …%s…", around(own, i))
	}
	// The search would find a secret: it finds what belongs there.
	if !strings.Contains(own, "action=DescribeUserUsageDataExportTask") || !strings.Contains(result.stderr, "[TRACE]") {
		t.Errorf("the log that was searched is none:\n%s", result.stderr)
	}
}

func around(text string, i int) string { return text[max(0, i-80):min(len(text), i+80)] }

// logOfProvider is the log lines that the provider's process wrote.
func (r ran) logOfProvider() string {
	var own strings.Builder
	for line := range strings.Lines(r.stderr) {
		if strings.Contains(line, "provider.terraform-provider-alicdn") {
			own.WriteString(line)
		}
	}
	return own.String()
}
