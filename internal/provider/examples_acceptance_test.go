package provider

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/alicdn/terraform-provider-alicdn/examples"
	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

// example joins files of the examples into one configuration.
func example(t *testing.T, names ...string) string {
	t.Helper()
	var config strings.Builder
	for _, name := range names {
		text, err := examples.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		config.Write(text)
		config.WriteString("\n")
	}
	return config.String()
}

func TestExamplesRun(t *testing.T) {
	t.Parallel()
	const folder = "data-sources/alicdn_usage_export_tasks/"
	dated := slices.DeleteFunc(inOctober(), func(task cdnmock.Task) bool { return task.Name == "" })
	for name, row := range map[string]struct {
		files   []string
		tasks   []cdnmock.Task
		outputs map[string]string // wanted, as JSON
		fails   string            // wanted, of one that refuses
	}{
		"the URLs of the reports that are ready": {
			files: []string{"provider/provider.tf", folder + "data-source.tf"}, tasks: dated,
			outputs: map[string]string{"report_urls": `{"daily-2026-10-02":"https://example.com/2","usage-2026-09":"https://example.com/3"}`},
		},
		"the daily reports of October": {
			files: []string{"provider/provider.tf", folder + "filters.tf"}, tasks: dated,
			outputs: map[string]string{"october": `[{"name":"daily-2026-10-03","status":"created"},{"name":"daily-2026-10-02","status":"success"}]`},
		},
		"how many tasks there are of each status": {
			files: []string{"provider/provider.tf", folder + "counts.tf"}, tasks: dated,
			outputs: map[string]string{"tasks_by_status": `{"archived":1,"created":1,"failed":1,"success":2}`},
		},
		"a check that finds a task that failed": {
			files: []string{"provider/provider.tf", folder + "failed.tf"}, tasks: dated, fails: "Usage exports that failed: 4.",
		},
		"a check that finds none": {
			files: []string{"provider/provider.tf", folder + "failed.tf"}, tasks: dated[:2],
		},
		"the demo": {
			files: []string{"demo/main.tf", "demo/versions.tf"}, tasks: inOctober(),
			outputs: map[string]string{
				"download_urls":       `{"2":"https://example.com/2","3":"https://example.com/3"}`,
				"newest_download_url": `"https://example.com/2"`,
			},
		},
		"the demo of nothing": {
			files: []string{"demo/main.tf", "demo/versions.tf"}, outputs: map[string]string{"download_urls": `{}`, "newest_download_url": `""`},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			service := newService(t, cdnmock.Config{Tasks: row.tasks})
			c := newCLI(t, service.environment(), example(t, row.files...))
			if row.fails != "" {
				result := c.run(t, "apply", "-auto-approve", "-input=false")
				if result.requirePrinted(t, row.fails); result.code != 1 {
					t.Errorf("exit code %d, want 1", result.code)
				}
				return
			}
			c.apply(t)
			state := c.state(t)
			for output, want := range row.outputs {
				if got := compact(t, state.Outputs[output].Value); got != want {
					t.Errorf("%s is %s, want %s", output, got, want)
				}
				if hidden := strings.Contains(output, "url"); state.Outputs[output].Sensitive != hidden {
					t.Errorf("%s is sensitive: %t, want %t", output, state.Outputs[output].Sensitive, hidden)
				}
			}
		})
	}
}

func TestEveryExampleIsRunByATest(t *testing.T) {
	run := []string{"counts.tf", "data-source.tf", "failed.tf", "filters.tf", "main.tf", "provider.tf", "versions.tf"}
	var there []string
	err := fs.WalkDir(examples.Files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			there = append(there, path.Base(name))
		}
		return err
	})
	slices.Sort(there)
	if err != nil || !slices.Equal(there, run) {
		t.Errorf("the examples are %v (%v), and TestExamplesRun runs %v", there, err, run)
	}
}
