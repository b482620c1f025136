package cdn

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"time"
)

// page asks for one page, and again where the failure may pass. Every try is
// signed anew.
func (c *Client) page(ctx context.Context, number, size int) (page, error) {
	delays := newBackOff()
	nonceUsed := false
	var last error
	for try := 1; ; try++ {
		p, err := c.try(ctx, number, size, try)
		if err == nil {
			return p, nil
		}
		if ctx.Err() != nil {
			return page{}, interrupted(ctx, last)
		}
		failed, ok := errors.AsType[*Error](err)
		if !ok {
			return page{}, err
		}
		verdict := judge(failed)
		if verdict == giveUp || verdict == once && nonceUsed || try > c.maxRetries {
			return page{}, err
		}
		nonceUsed = nonceUsed || verdict == once
		last = err
		if c.await(ctx, verdict, failed.pause, delays.NextBackOff()) != nil {
			return page{}, interrupted(ctx, last)
		}
	}
}

// await spends the time until the next try, with all other requests of the client
// where the service throttles. It then takes the longer of what the service asks
// for and the back-off: the unit that it asks in is not documented.
func (c *Client) await(ctx context.Context, verdict verdict, asked, backOff time.Duration) error {
	if verdict != together {
		return sleep(ctx, backOff)
	}
	c.gate.pause(max(asked, backOff))
	return nil // the gate does the waiting
}

// interrupted is why the context ended, and what the request was up against.
func interrupted(ctx context.Context, last error) error {
	if last == nil {
		return context.Cause(ctx)
	}
	return fmt.Errorf("%w; the last try: %w", context.Cause(ctx), last)
}

// try asks for a page once. Its error is an [*Error], unless the context ended or
// the request could not be signed.
func (c *Client) try(ctx context.Context, number, size, try int) (page, error) {
	leave, err := c.gate.enter(ctx)
	if err != nil {
		return page{}, err
	}
	defer leave()
	request, err := c.signer.list(number, size)
	if err != nil {
		return page{}, err
	}
	start := time.Now()
	var p page
	got, failed := c.send(ctx, request.url)
	if failed == nil {
		p, failed = got.read(number, size)
	}
	c.signer.explain(failed, request)
	c.logTry(ctx, p, failed, slog.Int("page", number), slog.Int("page_size", size), slog.Int("try", try),
		slog.Duration("duration", time.Since(start)), slog.Int("status", got.status))
	if failed != nil {
		return page{}, failed
	}
	return p, nil
}

func (c *Client) logTry(ctx context.Context, p page, failed *Error, attrs ...slog.Attr) {
	attrs = append(attrs, slog.String("action", actionList))
	if failed == nil {
		c.log.LogAttrs(ctx, slog.LevelDebug, "Read a page", append(attrs, slog.String("request_id", p.requestID))...)
		return
	}
	c.log.LogAttrs(ctx, slog.LevelDebug, "Could not read a page", append(attrs, slog.String("code", failed.Code),
		slog.String("request_id", failed.RequestID), slog.String("error", failed.Error()))...)
}

// send carries one request. It is a POST, because net/http repeats a GET on a
// dead connection by itself, and the service refuses a nonce that it has seen.
func (c *Client) send(ctx context.Context, signedURL string) (answer, *Error) {
	ctx, cancel := context.WithTimeoutCause(ctx, c.timeout, fmt.Errorf("not within %s", c.timeout))
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, signedURL, http.NoBody)
	if err != nil {
		return answer{}, unreachable(ctx, err)
	}
	request.Header.Set("Accept", "application/json")
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded") // as the SDKs do, with no body too
	request.Header.Set("User-Agent", c.userAgent)
	response, err := c.http.Do(request)
	if err != nil {
		return answer{}, unreachable(ctx, err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(io.LimitReader(response.Body, maxAnswer+1))
	if err != nil {
		return answer{}, unreachable(ctx, err)
	}
	return answer{status: response.StatusCode, header: response.Header, body: body}, nil
}
