package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

const (
	exitOK     = 0
	exitFailed = 1
	exitUsage  = 2
)

// run is the program; it ends when the context does.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	opts, err := parseOptions(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return exitOK
	case err != nil:
		fmt.Fprintln(stderr, "cdnmock:", err)
		return exitUsage
	}
	if err := serve(ctx, opts, stdout, stderr); err != nil {
		fmt.Fprintln(stderr, "cdnmock:", err)
		return exitFailed
	}
	return exitOK
}

func serve(ctx context.Context, opts options, stdout, stderr io.Writer) error {
	listener, err := net.Listen("tcp", opts.addr)
	if err != nil {
		return err
	}
	server := cdnmock.New(opts.config(time.Now(), stderr))
	stop := context.AfterFunc(ctx, func() { _ = server.Close() })
	defer stop()
	defer func() { _ = server.Close() }()

	// What is printed is true from now on: the listener queues what comes before
	// Serve takes it.
	url := endpointURL(listener.Addr())
	lines := environment(url, opts.key)
	fmt.Fprintf(stderr, "cdnmock: %d usage export tasks on %s\n", len(server.Tasks()), url)
	fmt.Fprint(stdout, lines)
	if opts.envFile != "" {
		if err := writeWhole(opts.envFile, lines); err != nil {
			_ = listener.Close()
			return err
		}
	}
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
