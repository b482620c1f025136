// Command cdnmock serves a stand-in for the Alibaba Cloud CDN endpoint, with
// export tasks that it makes up. It prints the environment that points the
// provider at it:
//
//	cdnmock -tasks 300 -env-file cdn.env &
//	. ./cdn.env
//
// It ends on SIGINT and SIGTERM. The exit code is 0 then, 1 when it cannot
// listen or write, 2 when the flags are wrong.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}
