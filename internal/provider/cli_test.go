package provider

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// cli is the engine as a practitioner runs it, in a folder of its own, with the
// provider's binary as it ships.
type cli struct {
	engine, folder string
	environment    []string
}

// newCLI writes the configuration. The environment comes on top of the tests'.
func newCLI(t testing.TB, environment map[string]string, config string) *cli {
	t.Helper()
	c := &cli{engine: engine(t), folder: t.TempDir(), environment: os.Environ()}
	provider, err := builtProvider()
	if err != nil {
		t.Fatal(err)
	}
	c.write(t, "main.tf", config)
	if !strings.Contains(config, "required_providers") {
		c.write(t, "versions.tf", "terraform {\n  required_providers {\n    alicdn = { source = \"alicdn/alicdn\" }\n  }\n}\n")
	}
	c.write(t, "cli.tfrc", fmt.Sprintf("provider_installation {\n  dev_overrides {\n"+
		"    \"registry.terraform.io/alicdn/alicdn\" = %[1]q\n    \"registry.opentofu.org/alicdn/alicdn\" = %[1]q\n  }\n  direct {}\n}\n", filepath.Dir(provider)))
	c.environment = append(c.environment, "TF_CLI_CONFIG_FILE="+filepath.Join(c.folder, "cli.tfrc"))
	for name, value := range environment {
		c.environment = append(c.environment, name+"="+value)
	}
	return c
}

func (c *cli) write(t testing.TB, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(c.folder, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// builtProvider is the path of the binary, built once.
var builtProvider = sync.OnceValues(func() (string, error) {
	folder, err := os.MkdirTemp("", "provider-")
	if err != nil {
		return "", err
	}
	path := filepath.Join(folder, "terraform-provider-alicdn")
	if printed, err := exec.Command("go", "build", "-o", path, "../..").CombinedOutput(); err != nil {
		return "", fmt.Errorf("building the provider: %w\n%s", err, printed)
	}
	return path, nil
})

// command is the engine with arguments, ready to start.
func (c *cli) command(ctx context.Context, args ...string) *exec.Cmd {
	args = append([]string{args[0], "-no-color"}, args[1:]...)
	command := exec.CommandContext(ctx, c.engine, args...)
	command.Dir, command.Env = c.folder, c.environment
	command.WaitDelay = time.Second // a provider that outlives the engine keeps its pipes
	return command
}

// ran is what came of a run.
type ran struct {
	code           int
	stdout, stderr string
}

func (r ran) printed() string { return r.stdout + r.stderr }

// requirePrinted looks for texts, wherever the engine broke their lines.
func (r ran) requirePrinted(t *testing.T, wants ...string) {
	t.Helper()
	flat := strings.Join(strings.Fields(r.printed()), " ")
	for _, want := range wants {
		if !strings.Contains(flat, want) {
			t.Errorf("no %q in what was printed:\n%s", want, r.printed())
		}
	}
}

func (r ran) requireNotPrinted(t *testing.T, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if strings.Contains(r.printed(), text) {
			t.Errorf("there is %q in what was printed:\n%s", text, r.printed())
		}
	}
}

// run runs the engine to its end.
func (c *cli) run(t testing.TB, args ...string) ran {
	t.Helper()
	var stdout, stderr bytes.Buffer
	command := c.command(t.Context(), args...)
	command.Stdout, command.Stderr = &stdout, &stderr
	err := command.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return ran{command.ProcessState.ExitCode(), stdout.String(), stderr.String()}
}

// apply applies and expects it to work.
func (c *cli) apply(t testing.TB) ran {
	t.Helper()
	result := c.run(t, "apply", "-auto-approve", "-input=false")
	if result.code != 0 {
		t.Fatalf("apply exits with %d:\n%s", result.code, result.printed())
	}
	return result
}
