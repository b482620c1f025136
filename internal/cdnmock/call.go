package cdnmock

import (
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strconv"
)

// maxBody is how much of a request body is read.
const maxBody = 1 << 20

// errBodyTooLarge is a request body of more than maxBody bytes.
var errBodyTooLarge = errors.New("request body too large")

// call is a request as the gateway understands it.
type call struct {
	method, path, host string
	// params are those of the query and of the form body. Of a parameter given
	// twice the first counts, the query's before the body's.
	params url.Values
	// pageNumber and pageSize are set for the listing operations alone.
	pageNumber, pageSize int
}

// readCall reads the request whole. The call is never nil; the error is
// errBodyTooLarge, or says that the client did not send what it announced.
func readCall(r *http.Request) (*call, error) {
	// What cannot be parsed is left out, and the signature will not match.
	query, _ := url.ParseQuery(r.URL.RawQuery)
	c := &call{method: r.Method, path: r.URL.Path, host: r.Host, params: query}
	body, err := io.ReadAll(io.LimitReader(r.Body, maxBody+1))
	switch {
	case err != nil:
		return c, err
	case len(body) > maxBody:
		return c, errBodyTooLarge
	}
	if kind, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type")); kind == "application/x-www-form-urlencoded" {
		form, _ := url.ParseQuery(string(body))
		for key, values := range form {
			c.params[key] = append(c.params[key], values...)
		}
	}
	if c.lists() {
		c.pageNumber = c.number("PageNumber", defaultPageNumber)
		c.pageSize = c.number("PageSize", defaultPageSize)
	}
	return c, nil
}

func (c *call) get(parameter string) string { return c.params.Get(parameter) }

func (c *call) action() string { return c.get("Action") }

func (c *call) lists() bool { return operations[c.action()].lists }

// number is 0 for what is no number.
func (c *call) number(parameter string, absent int) int {
	text := c.get(parameter)
	if text == "" {
		return absent
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0
	}
	return n
}
