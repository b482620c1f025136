package cdn

import (
	"bytes"
	"log/slog"
	"net/url"
	"slices"
	"strings"
	"testing"
	"testing/synctest"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

func TestNoSecretIsInErrorsOrLogs(t *testing.T) {
	key := cdnmock.Key{ID: "LTAItest", Secret: "Se+cret/key=", Token: "To+ken/with=signs"}
	html := "<html>" + key.Secret + " " + url.QueryEscape(key.Token) + "</html>"
	for name, fault := range map[string]cdnmock.Fault{
		"a read that goes well":      {From: 1 << 30},
		"a message with the secrets": {Code: "Mystery", Message: "you sent " + key.Token + " and " + url.QueryEscape(key.Secret)},
		"a code with a secret":       {Code: key.Token},
		"a page with the secrets":    {Body: &html, ContentType: "text/html; token=" + url.QueryEscape(key.Token)},
		"a reset":                    {Reset: true},
		"a body cut short":           {Truncate: 10},
		"a hang":                     {Hang: true},
		"a signature that is wrong":  {From: 1 << 30}, // below: the key is
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				service := newService(t, cdnmock.Config{Keys: []cdnmock.Key{key}, Tasks: generated(60)})
				service.SetFaults(fault)
				var log bytes.Buffer
				secret := Credentials{AccessKeyID: key.ID, AccessKeySecret: key.Secret, SecurityToken: key.Token}
				if strings.Contains(name, "wrong") {
					secret.AccessKeySecret += "x"
				}
				client := service.client(t, func(c *Config) {
					c.Credentials, c.MaxRetries = secret, 1
					c.Logger = slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))
				})
				list, err := client.List(t.Context())
				if (err == nil) != (name == "a read that goes well") {
					t.Fatalf("%d tasks, %v", len(list.Tasks), err)
				}
				if err != nil {
					log.WriteString(err.Error())
				}
				secrets := []string{key.Secret, key.Token, "oss-cn-hangzhou.aliyuncs.com", "SignatureNonce"}
				for _, request := range service.Requests() {
					secrets = append(secrets, request.Signature)
				}
				for _, secret := range secrets {
					for _, form := range []string{secret, url.QueryEscape(secret), url.PathEscape(secret)} {
						if strings.Contains(log.String(), form) {
							t.Errorf("found %q in:\n%s", form, log.String())
						}
					}
				}
				if !strings.Contains(log.String(), actionList) {
					t.Errorf("the log that was searched has not even the action:\n%s", log.String())
				}
			})
		})
	}
}

func TestTheLogTellsWhatARequestWas(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		service := newService(t, cdnmock.Config{Tasks: generated(1_000), Faults: []cdnmock.Fault{{Code: "InternalError", Page: 20, Times: 1}}})
		var log bytes.Buffer
		client := service.client(t, func(c *Config) {
			c.Logger = slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))
		})
		if _, err := client.List(t.Context()); err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(log.String(), "\n")
		for _, want := range [][]string{
			{"level=INFO", "pages_done=2 pages=20"},
			{"level=INFO", "pages_done=20 pages=20"},
			{"level=DEBUG", "page=20", "page_size=50", "try=1", "duration=", "status=500", "code=InternalError", "request_id="},
			{"level=DEBUG", "page=20", "try=2", "status=200", "request_id="},
		} {
			if !slices.ContainsFunc(lines, func(line string) bool {
				return !slices.ContainsFunc(want, func(part string) bool { return !strings.Contains(line, part) })
			}) {
				t.Errorf("no line with %q in\n%s", want, log.String())
			}
		}
	})
}
