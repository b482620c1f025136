package provider

import (
	"bytes"
	"log/slog"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-log/tflogtest"
)

func TestLoggerWritesToTerraformsLog(t *testing.T) {
	var out bytes.Buffer
	ctx := tflogtest.RootLogger(t.Context(), &out)
	log := newLogger()
	log.InfoContext(ctx, "Reading", "pages_done", 2, "pages", 20)
	log.DebugContext(ctx, "Read a page", slog.Duration("duration", 1500*time.Millisecond), slog.String("code", ""))
	log.WarnContext(ctx, "Odd", "left", true)

	lines, err := tflogtest.MultilineJSONDecode(&out)
	if err != nil {
		t.Fatal(err)
	}
	want := []map[string]any{
		{"@level": "info", "@message": "Reading", "pages_done": "2", "pages": "20"},
		{"@level": "debug", "@message": "Read a page", "duration": "1.5s", "code": ""},
		{"@level": "info", "@message": "Odd", "left": "true"},
	}
	if len(lines) != len(want) {
		t.Fatalf("%d lines, want %d: %v", len(lines), len(want), lines)
	}
	for i := range want {
		for field, value := range want[i] {
			if lines[i][field] != value {
				t.Errorf("line %d: %s is %v, want %v", i, field, lines[i][field], value)
			}
		}
	}
}

func TestLoggerIsSilentWithoutTerraform(t *testing.T) {
	newLogger().With("a", 1).WithGroup("g").InfoContext(t.Context(), "nobody listens")
}
