package cdnmock_test

import (
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

const formType = "application/x-www-form-urlencoded; charset=UTF-8"

// split sends the named parameters in the query and all others in the body.
func split(params url.Values, contentType string, inQuery ...string) *http.Request {
	query, body := url.Values{}, maps.Clone(params)
	for _, name := range inQuery {
		query[name] = params[name]
		body.Del(name)
	}
	r := httptest.NewRequest(http.MethodPost, "/?"+query.Encode(), strings.NewReader(body.Encode()))
	r.Header.Set("Content-Type", contentType)
	return r
}

func TestParametersComeFromQueryAndForm(t *testing.T) {
	params := func() url.Values { return signed(http.MethodPost, edits{"PageSize": "7", "PageNumber": "2"}) }
	all := []string{"Action", "Version", "Format", "AccessKeyId", "SignatureMethod", "SignatureVersion", "SignatureNonce", "Timestamp", "Signature"}
	for name, tc := range map[string]struct {
		request *http.Request
		size    int
		code    string
	}{
		"all in the form":            {split(params(), formType), 7, ""},
		"some in each":               {split(params(), formType, "Action", "Version", "PageSize"), 7, ""},
		"the signature in the query": {split(params(), formType, all...), 7, ""},
		"a body that is no form":     {split(params(), "text/plain", all...), 0, "SignatureDoesNotMatch"},
		"a parameter given twice":    {doubled(params(), "PageSize", "9"), 7, ""},
	} {
		t.Run(name, func(t *testing.T) {
			e := serve(cdnmock.New(cdnmock.Config{}), tc.request).decoded(t)
			if e.Code != tc.code || e.UsageDataPerPage.PageSize != tc.size {
				t.Errorf("got %q, page size %d", e.Code, e.UsageDataPerPage.PageSize)
			}
		})
	}
}

func doubled(params url.Values, name, second string) *http.Request {
	r := httptest.NewRequest(http.MethodPost, "/?"+params.Encode(), strings.NewReader(url.Values{name: {second}}.Encode()))
	r.Header.Set("Content-Type", formType)
	return r
}

func TestGETWorksAsPOSTDoes(t *testing.T) {
	query := signed(http.MethodGet, nil).Encode()
	if got := serve(cdnmock.New(cdnmock.Config{}), httptest.NewRequest(http.MethodGet, "/?"+query, http.NoBody)); got.status != 200 {
		t.Errorf("got %d %s", got.status, got.body)
	}
	posted := serve(cdnmock.New(cdnmock.Config{}), httptest.NewRequest(http.MethodPost, "/?"+query, http.NoBody))
	if got := posted.decoded(t).Code; got != "SignatureDoesNotMatch" {
		t.Errorf("signed as GET and sent as POST: got %q", got)
	}
}

func TestRequestBodiesHaveALimit(t *testing.T) {
	const limit = 1 << 20
	for name, tc := range map[string]struct{ size, status int }{
		"one mebibyte":  {limit, 200},
		"one byte more": {limit + 1, 413},
	} {
		t.Run(name, func(t *testing.T) {
			body := &counted{Reader: strings.NewReader(strings.Repeat("x", tc.size+limit)), left: tc.size}
			r := httptest.NewRequest(http.MethodPost, "/?"+signed(http.MethodPost, nil).Encode(), body)
			got := serve(cdnmock.New(cdnmock.Config{}), r)
			if got.status != tc.status {
				t.Errorf("got %d %s", got.status, got.body)
			}
			if body.read > limit+1 {
				t.Errorf("%d bytes were read", body.read)
			}
		})
	}
}

// counted is a body of left bytes that counts what is read of it.
type counted struct {
	io.Reader
	left, read int
}

func (c *counted) Read(p []byte) (int, error) {
	if c.left == 0 {
		return 0, io.EOF
	}
	n, err := c.Reader.Read(p[:min(len(p), c.left)])
	c.left, c.read = c.left-n, c.read+n
	return n, err
}
