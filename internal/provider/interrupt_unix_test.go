//go:build unix

package provider

import (
	"bytes"
	"syscall"
	"testing"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

// wait is something that a read can wait for.
type wait struct {
	faults []cdnmock.Fault
	block  string // arguments of the provider
	// met says, by the record of the service, that the read waits now.
	met func([]cdnmock.Request) bool
}

func waits() map[string]wait {
	return map[string]wait{
		"while a request hangs": {
			faults: []cdnmock.Fault{{Hang: true}},
			met:    func(record []cdnmock.Request) bool { return len(record) == 1 && answered(record) == 0 },
		},
		"during a back-off": {
			faults: []cdnmock.Fault{{Code: "InternalError"}}, block: "max_retries = 100",
			met: func(record []cdnmock.Request) bool {
				return len(record) > 2 && answered(record) == len(record) && quiet(record) > 300*time.Millisecond
			},
		},
		"during the pause that the service asks for": {
			faults: []cdnmock.Fault{{Code: "Throttling.User", Header: map[string][]string{"X-Ratelimit-User-Api": {"TimeLeft:30000"}}}},
			met: func(record []cdnmock.Request) bool {
				return len(record) == 1 && answered(record) == 1 && quiet(record) > 300*time.Millisecond
			},
		},
		"during a wait for the limiter": {
			block: "requests_per_second = 1",
			met: func(record []cdnmock.Request) bool {
				return len(record) > 1 && answered(record) == len(record) && quiet(record) > 100*time.Millisecond
			},
		},
	}
}

// These tests measure time and so do not run beside others of this package.
func TestAnInterruptEndsTheRun(t *testing.T) {
	for name, wait := range waits() {
		for how, interrupt := range map[string]struct {
			args []string
			whom func(engine int) int // to signal: a process, or a group where negative
		}{
			"a plan's":                  {[]string{"plan", "-input=false"}, func(engine int) int { return engine }},
			"an apply's, at a terminal": {[]string{"apply", "-auto-approve", "-input=false"}, func(engine int) int { return -engine }},
		} {
			t.Run(how+", "+name, func(t *testing.T) {
				service := newService(t, cdnmock.Config{Tasks: generated(1_000), Faults: wait.faults})
				c := newCLI(t, service.environment(), all+"\nprovider \"alicdn\" {\n  "+wait.block+"\n}\n")
				var printed bytes.Buffer
				command := c.command(t.Context(), interrupt.args...)
				command.Stdout, command.Stderr = &printed, &printed
				command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
				command.Cancel = func() error { return syscall.Kill(-command.Process.Pid, syscall.SIGKILL) }
				if err := command.Start(); err != nil {
					t.Fatal(err)
				}
				service.await(t, wait.met)
				before, start := len(service.Requests()), time.Now()
				if err := syscall.Kill(interrupt.whom(command.Process.Pid), syscall.SIGINT); err != nil {
					t.Fatal(err)
				}
				give := time.AfterFunc(15*time.Second, func() { _ = command.Cancel() })
				_ = command.Wait()
				give.Stop()
				if took, code := time.Since(start), command.ProcessState.ExitCode(); took > 2*time.Second || code != 1 {
					t.Errorf("exit code %d, %s after the interrupt, want 1 within 2 s:\n%s", code, took, printed.String())
				}
				if after := len(service.Requests()); after > before {
					t.Errorf("%d requests were made after the interrupt", after-before)
				}
				if state := c.state(t); len(state.Resources) > 0 {
					t.Errorf("there is something in state: %+v", state)
				}
			})
		}
	}
}

// answered is how many requests have their answer.
func answered(record []cdnmock.Request) int {
	n := 0
	for _, request := range record {
		if request.Status != 0 {
			n++
		}
	}
	return n
}

// quiet is how long ago the last request came.
func quiet(record []cdnmock.Request) time.Duration {
	return time.Since(record[len(record)-1].Time)
}
