package provider

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
)

// TestMain gives every test the same world, whatever the developer's shell and
// home hold: real keys, a proxy, settings of Terraform.
func TestMain(m *testing.M) {
	// Runs of the engine wait more than they compute. A -parallel of one's own wins.
	_ = flag.Set("test.parallel", strconv.Itoa(2*runtime.GOMAXPROCS(0)))
	os.Exit(run(m))
}

func run(m *testing.M) int {
	for _, variable := range os.Environ() {
		if name, _, _ := strings.Cut(variable, "="); isPersonal(name) {
			_ = os.Unsetenv(name) // fails for impossible names alone
		}
	}
	// What tests leave behind is in one folder.
	folder, err := os.MkdirTemp("", "alicdn-test-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer func() { _ = os.RemoveAll(folder) }()
	settings := filepath.Join(folder, "empty.tfrc")
	if err := os.WriteFile(settings, nil, 0o600); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	engine, isOpenTofu := findEngine()
	world := map[string]string{
		"TF_CLI_CONFIG_FILE": settings, "CHECKPOINT_DISABLE": "1", "TMPDIR": folder, "TF_ACC_TERRAFORM_PATH": engine,
	}
	if isOpenTofu {
		world["TF_ACC_PROVIDER_HOST"] = "registry.opentofu.org"
	}
	for name, value := range world {
		_ = os.Setenv(name, value)
	}
	return m.Run()
}

// isPersonal says whether a variable could change what a test sees.
func isPersonal(name string) bool {
	name = strings.ToUpper(name)
	for _, prefix := range []string{"ALICLOUD_", "ALIBABA_CLOUD_", "ALIBABACLOUD_", "CDN_ENDPOINT", "TF_", "TOFU_"} {
		if strings.HasPrefix(name, prefix) {
			return !strings.HasPrefix(name, "TF_ACC")
		}
	}
	return name == "DEBUG" || strings.HasSuffix(name, "_PROXY")
}

// findEngine is the Terraform or OpenTofu to test with, "" where there is none.
func findEngine() (path string, isOpenTofu bool) {
	path = os.Getenv("TF_ACC_TERRAFORM_PATH")
	for _, name := range []string{"terraform", "tofu"} {
		if path == "" {
			path, _ = exec.LookPath(name)
		}
	}
	if path == "" {
		return "", false
	}
	version, err := exec.Command(path, "version").Output()
	if err != nil {
		return "", false
	}
	return path, strings.HasPrefix(string(version), "OpenTofu")
}

// engine is the path of the Terraform or OpenTofu to test with. Left to itself,
// terraform-plugin-testing would download one.
func engine(t testing.TB) string {
	t.Helper()
	path := os.Getenv("TF_ACC_TERRAFORM_PATH")
	if path == "" {
		t.Fatal("This test runs Terraform or OpenTofu and found neither. Install one and put it on PATH, " +
			"or set TF_ACC_TERRAFORM_PATH to it; `make test` builds OpenTofu by itself.")
	}
	return path
}
