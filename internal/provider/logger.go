package provider

import (
	"context"
	"log/slog"

	"github.com/hashicorp/terraform-plugin-log/tflog"
)

var _ slog.Handler = tflogHandler{}

// newLogger gives the client a logger that writes to Terraform's log.
func newLogger() *slog.Logger { return slog.New(tflogHandler{}) }

// tflogHandler hands lines to tflog, which finds the logger of a request, and its
// level, in the context.
type tflogHandler struct{}

// Enabled implements [slog.Handler].
func (tflogHandler) Enabled(context.Context, slog.Level) bool { return true }

// Handle implements [slog.Handler].
func (tflogHandler) Handle(ctx context.Context, record slog.Record) error {
	fields := make(map[string]any, record.NumAttrs())
	record.Attrs(func(attr slog.Attr) bool {
		fields[attr.Key] = attr.Value.String()
		return true
	})
	if record.Level < slog.LevelInfo {
		tflog.Debug(ctx, record.Message, fields)
	} else {
		tflog.Info(ctx, record.Message, fields)
	}
	return nil
}

// WithAttrs implements [slog.Handler]; the client derives no loggers.
func (h tflogHandler) WithAttrs([]slog.Attr) slog.Handler { return h }

// WithGroup implements [slog.Handler]; the client derives no loggers.
func (h tflogHandler) WithGroup(string) slog.Handler { return h }
