package provider

import (
	"strings"
	"testing"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

func TestTheLogTellsHowARunGoes(t *testing.T) {
	t.Parallel()
	service := newService(t, cdnmock.Config{Tasks: generated(170)})
	for level, row := range map[string]struct {
		lines  [][]string // wanted: each a line with these parts
		absent string     // of every line
	}{
		"INFO": {[][]string{
			{"[INFO]", "Reading usage export tasks", "pages_done=1", "pages=4"},
			{"[INFO]", "Reading usage export tasks", "pages_done=4", "pages=4"},
		}, "Read a page"},
		"DEBUG": {[][]string{
			{"[INFO]", "Reading usage export tasks", "pages_done=4", "pages=4"},
			{"[DEBUG]", "Could not read a page", "page=3", "page_size=50", "try=1", "duration=", "code=InternalError", "request_id=", "status=500", "action=DescribeUserUsageDataExportTask"},
			{"[DEBUG]", "Read a page", "page=3", "try=2", "duration=", "request_id=", "status=200"},
			{"[DEBUG]", "Read a page", "page=4", "try=1"},
		}, "[TRACE]"},
	} {
		t.Run(level, func(t *testing.T) {
			service.SetFaults(cdnmock.Fault{Code: "InternalError", Page: 3, Times: 1})
			environment := service.environment()
			environment["TF_LOG"] = level
			result := newCLI(t, environment, all).run(t, "plan")
			if result.code != 0 {
				t.Fatal(result.printed())
			}
			own := result.logOfProvider()
			for _, parts := range row.lines {
				if !hasLine(own, parts) {
					t.Errorf("no line with %q in:\n%s", parts, own)
				}
			}
			if strings.Contains(own, row.absent) {
				t.Errorf("%q is in the log at level %s:\n%s", row.absent, level, own)
			}
		})
	}
}

// hasLine says whether one line has all the parts. A part of the form name=value
// may be quoted, as the engine does with texts.
func hasLine(text string, parts []string) bool {
	for line := range strings.Lines(text) {
		line = strings.ReplaceAll(line, `"`, "")
		found := 0
		for _, part := range parts {
			if strings.Contains(line, part) {
				found++
			}
		}
		if found == len(parts) {
			return true
		}
	}
	return false
}
