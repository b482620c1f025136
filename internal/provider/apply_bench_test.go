package provider

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

// BenchmarkApply is a whole apply, the data source in a sensitive output, for which
// Terraform's cost has been quadratic where attributes inside tasks were sensitive.
// ns/task is what a task costs beyond an apply that reads none. Of it, 250 µs are the
// limiter's: 50 tasks a call and 80 calls a second.
func BenchmarkApply(b *testing.B) {
	floor := time.Duration(0)
	for _, n := range []int{0, 500, 1_000, 2_000, 4_000} {
		b.Run(fmt.Sprintf("tasks=%d", n), func(b *testing.B) {
			service := newService(b, cdnmock.Config{Tasks: generated(n)})
			c := newCLI(b, service.environment(), all+"\noutput \"all\" {\n  value     = data.alicdn_usage_export_tasks.all\n  sensitive = true\n}\n")
			for b.Loop() {
				c.apply(b)
				b.StopTimer()
				// Each apply is the first one.
				if err := os.Remove(filepath.Join(c.folder, "terraform.tfstate")); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
			}
			each := b.Elapsed() / time.Duration(b.N)
			if n == 0 {
				floor = each
			} else if floor > 0 {
				b.ReportMetric(float64(each-floor)/float64(n), "ns/task")
			}
		})
	}
}
