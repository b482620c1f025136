package cdnmock_test

import (
	"errors"
	"net"
	"net/http"
	"testing"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

func TestAServerThatIsClosedServesNoMore(t *testing.T) {
	s := cdnmock.New(cdnmock.Config{})
	base := listen(t, s)
	c := client(t)
	mustPost(t, c, base, nil)
	for range 2 { // twice does no harm
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
	if r, err := post(c, base, nil); err == nil {
		t.Errorf("got %d", r.status)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		t.Errorf("got %v", err)
	}
}

func TestOneServerServesSeveralListeners(t *testing.T) {
	s := cdnmock.New(cdnmock.Config{})
	c := client(t)
	for _, base := range []string{listen(t, s), listen(t, s)} {
		mustPost(t, c, base, nil)
	}
	if got := s.Requests(); len(got) != 2 || got[1].Conn != 2 {
		t.Errorf("got %+v", got)
	}
}

func TestTheZeroConfigIsAnEmptyServiceWithTheDocumentedKey(t *testing.T) {
	if got, want := cdnmock.DefaultKey(), (cdnmock.Key{ID: "testid", Secret: "testsecret"}); got != want {
		t.Errorf("got %+v", got)
	}
	r := ask(cdnmock.New(cdnmock.Config{}), nil)
	if page := r.decoded(t).UsageDataPerPage; r.status != 200 || page.TotalCount != 0 || page.PageSize != 20 {
		t.Errorf("got %d %s", r.status, r.body)
	}
}
