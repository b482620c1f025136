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
// ns/task is what a task costs beyond its two floors: an apply that reads none, and
// the time that the requests take, which is the limiter's.
func BenchmarkApply(b *testing.B) {
	empty := time.Duration(0)
	for _, n := range []int{0, 500, 1_000, 2_000, 4_000} {
		b.Run(fmt.Sprintf("tasks=%d", n), func(b *testing.B) {
			service := newService(b, cdnmock.Config{Tasks: generated(n)})
			c := newCLI(b, service.environment(), all+"\noutput \"all\" {\n  value     = data.alicdn_usage_export_tasks.all\n  sensitive = true\n}\n")
			requests := time.Duration(0)
			for b.Loop() {
				c.apply(b)
				b.StopTimer()
				record := service.Requests()
				requests += record[len(record)-1].Time.Sub(record[0].Time)
				service.ResetRequests()
				// Each apply is the first one.
				if err := os.Remove(filepath.Join(c.folder, "terraform.tfstate")); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
			}
			each, paced := b.Elapsed()/time.Duration(b.N), requests/time.Duration(b.N)
			if n == 0 {
				empty = each
			} else if empty > 0 {
				b.ReportMetric(float64(paced), "ns-of-requests/op")
				b.ReportMetric(float64(each-empty-paced)/float64(n), "ns/task")
			}
		})
	}
}
