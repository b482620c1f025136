package main

import (
	"bufio"
	"bytes"
	"io"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

// built is the program, built as users build it.
func built(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "cdnmock")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return program
}

func TestTheProgramServesUntilItIsToldToStop(t *testing.T) {
	program := built(t)
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		t.Run(signal.String(), func(t *testing.T) {
			env := filepath.Join(t.TempDir(), "cdn.env")
			command := exec.Command(program, "-tasks", "7", "-sample", "-log", "-token", "CAIS", "-fault", "delay=1h,page=9", "-env-file", env)
			var stderr bytes.Buffer
			command.Stderr = &stderr
			stdout, err := command.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := command.Start(); err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = command.Process.Kill() })
			lines := firstLines(t, stdout, 4)
			base := strings.TrimPrefix(lines[0], "export ALIBABA_CLOUD_ENDPOINT_CDN=")
			if body := listed(t, base); !strings.Contains(body, `"TotalCount":8,`) {
				t.Errorf("got %s", body)
			}
			if err := command.Process.Signal(signal); err != nil {
				t.Fatal(err)
			}
			if err := command.Wait(); err != nil {
				t.Errorf("ended with %v", err)
			}
			first, log, _ := strings.Cut(stderr.String(), "\n")
			if want := "cdnmock: 8 usage export tasks on " + base; first != want {
				t.Errorf("got %q, want %q", first, want)
			}
			if !strings.Contains(log, "#1 conn 1 POST DescribeUserUsageDataExportTask page 1 size 20 200") {
				t.Errorf("logged %q", log)
			}
			if file, err := os.ReadFile(env); err != nil || string(file) != strings.Join(lines, "\n")+"\n" {
				t.Errorf("the file holds %q, %v", file, err)
			}
		})
	}
}

// firstLines waits for the lines that say that the server listens.
func firstLines(t *testing.T, from io.Reader, n int) []string {
	t.Helper()
	var lines []string
	for scanner := bufio.NewScanner(from); len(lines) < n && scanner.Scan(); {
		lines = append(lines, scanner.Text())
	}
	if len(lines) < n {
		t.Fatalf("printed only %q", lines)
	}
	return lines
}

// listed asks the program for its first page.
func listed(t *testing.T, base string) string {
	t.Helper()
	params := url.Values{
		"Action": {"DescribeUserUsageDataExportTask"}, "Version": {"2018-05-10"}, "Format": {"JSON"},
		"AccessKeyId": {"testid"}, "SecurityToken": {"CAIS"}, "SignatureMethod": {"HMAC-SHA1"}, "SignatureVersion": {"1.0"},
		"SignatureNonce": {"1"}, "Timestamp": {time.Now().UTC().Format("2006-01-02T15:04:05Z")},
	}
	params.Set("Signature", cdnmock.Sign("POST", params, "testsecret"))
	response, err := http.Post(base+"/?"+params.Encode(), "", nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

func TestExitCodes(t *testing.T) {
	program := built(t)
	for name, tc := range map[string]struct {
		args   []string
		code   int
		stderr string
	}{
		"help is no failure":          {[]string{"-h"}, 0, "Usage: cdnmock [flags]"},
		"an unknown flag":             {[]string{"-x"}, 2, "cdnmock: flag provided but not defined: -x\n"},
		"a fault that makes no sense": {[]string{"-fault", "hang=1"}, 2, "hang takes no value"},
		"an address of nobody":        {[]string{"-addr", "127.0.0.1:99999"}, 1, "cdnmock: listen tcp"},
		"a file that cannot be":       {[]string{"-env-file", "/dev/null/cdn.env"}, 1, "/dev/null/cdn.env"},
	} {
		t.Run(name, func(t *testing.T) {
			command := exec.Command(program, tc.args...)
			var stderr bytes.Buffer
			command.Stderr = &stderr
			_ = command.Run()
			if got := command.ProcessState.ExitCode(); got != tc.code || !strings.Contains(stderr.String(), tc.stderr) {
				t.Errorf("got %d and %q, want %d and %q", got, stderr.String(), tc.code, tc.stderr)
			}
		})
	}
}
