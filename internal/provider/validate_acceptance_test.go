package provider

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

// testdata is the configuration of a test that runs the engine itself.
func testdata(t *testing.T) string {
	t.Helper()
	config, err := os.ReadFile(filepath.Join("testdata", t.Name(), "main.tf"))
	if err != nil {
		t.Fatal(err)
	}
	return string(config)
}

func TestValidateRefuses(t *testing.T) {
	t.Parallel()
	service := newService(t, cdnmock.Config{Tasks: generated(1)})
	c := newCLI(t, service.environment(), testdata(t))
	for _, command := range []string{"validate", "plan"} {
		result := c.run(t, command)
		if result.code != 1 {
			t.Errorf("%s exits with %d, want 1", command, result.code)
		}
		result.requirePrinted(t,
			`value must be one of: ["created" "success" "failed"], got: "done"`,
			"This attribute contains a null value.",
			`name_regex must be a regular expression in RE2 syntax, such as "^usage-2026-"`,
			"missing closing ]",
			"2026-10-01",
			"created_after (2026-10-02T00:00:00+08:00) must be earlier than created_before (2026-10-01T16:00:00Z)",
			`"soon"`,
			"timeouts.read is -1s and must be longer than 0s",
		)
		for _, block := range []string{"status", "status_null", "id_null", "regex", "time", "range", "timeout", "timeout_of_nothing"} {
			result.requirePrinted(t, `in data "alicdn_usage_export_tasks" "`+block+`"`)
		}
	}
	if got := len(service.Requests()); got != 0 {
		t.Errorf("%d requests were made, want none", got)
	}
	newCLI(t, service.environment(), all).apply(t)
	if got := len(service.Requests()); got != 1 {
		t.Errorf("a configuration that is right made %d requests, want 1: does the counter count?", got)
	}
}
